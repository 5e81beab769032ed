namespace PartnerCloud.Lambda.Accounts;

/// <summary>Where an account's first administrator stands, seen from a request.</summary>
internal enum FirstAdministratorState
{
    /// <summary>The account was created for the request, which has not got its administrator yet.</summary>
    Owed,

    /// <summary>The account was created for the request, and its first administrator was issued, or never will be.</summary>
    Issued,

    /// <summary>The account was created for another request or requester.</summary>
    Anothers,
}
