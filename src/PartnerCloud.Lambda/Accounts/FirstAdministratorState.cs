namespace PartnerCloud.Lambda.Accounts;

/// <summary>The state of an account's first administrator, seen from a request.</summary>
internal enum FirstAdministratorState
{
    /// <summary>The account was created for the request, and its first administrator was not issued yet.</summary>
    Owed,

    /// <summary>The account was created for the request, and its first administrator was issued, or never will be.</summary>
    Issued,

    /// <summary>The account was created for another request or requester.</summary>
    Anothers,
}
