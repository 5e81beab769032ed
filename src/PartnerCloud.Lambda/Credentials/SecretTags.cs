namespace PartnerCloud.Lambda.Credentials;

/// <summary>The tags of credentials' secrets. The secret's policy reads <see cref="Requester"/>; the others say what its password has come to.</summary>
internal static class SecretTags
{
    /// <summary>The user of CAM who may read it.</summary>
    public const string Requester = "requester";

    /// <summary>As requester: nobody. No user id of a request has a space in it.</summary>
    public const string Nobody = "nobody yet";

    public const string ProviderId = "provider-id";

    public const string AccountId = "account-id";

    public const string RequestId = "request-id";

    /// <summary>The user's name in IAM, which the secret's own name may write otherwise.</summary>
    public const string UserName = "user-name";

    /// <summary>The version whose password its user was given last.</summary>
    public const string PasswordVersion = "password-version";

    /// <summary>What the password has come to: <see cref="Pending"/>, <see cref="Issued"/>, <see cref="Used"/>, <see cref="Expired"/>, <see cref="Removed"/>.</summary>
    public const string State = "credentials-state";

    /// <summary>On its way to IAM.</summary>
    public const string Pending = "pending";

    /// <summary>Its user may sign in with it.</summary>
    public const string Issued = "issued";

    /// <summary>Its user has changed it: what the secret holds opens nothing any more.</summary>
    public const string Used = "used";

    /// <summary>It was not used within its life, and is revoked.</summary>
    public const string Expired = "expired";

    /// <summary>Its user was removed.</summary>
    public const string Removed = "removed";
}
