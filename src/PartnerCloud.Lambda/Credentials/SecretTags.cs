namespace PartnerCloud.Lambda.Credentials;

/// <summary>The tags of credentials secrets. The secret's policy compares <see cref="Requester"/>. The other tags describe the password.</summary>
internal static class SecretTags
{
    /// <summary>The id of the CAM user who may read the secret.</summary>
    public const string Requester = "requester";

    /// <summary>The value of <see cref="Requester"/> while nobody may read. It has a space, which no user id of a request has.</summary>
    public const string Nobody = "nobody yet";

    public const string ProviderId = "provider-id";

    public const string AccountId = "account-id";

    public const string RequestId = "request-id";

    /// <summary>The user's name, as IAM writes it.</summary>
    public const string UserName = "user-name";

    /// <summary>The id of the version whose password the user got last.</summary>
    public const string PasswordVersion = "password-version";

    /// <summary>The password's state: <see cref="Pending"/>, <see cref="Issued"/>, <see cref="Used"/>, <see cref="Expired"/> or <see cref="Removed"/>.</summary>
    public const string State = "credentials-state";

    /// <summary>The password is being issued. The user may not have it yet.</summary>
    public const string Pending = "pending";

    /// <summary>The user may sign in with the password.</summary>
    public const string Issued = "issued";

    /// <summary>The user has changed the password. The one in the secret no longer works.</summary>
    public const string Used = "used";

    /// <summary>The password was not used in time and is revoked.</summary>
    public const string Expired = "expired";

    /// <summary>The user was removed.</summary>
    public const string Removed = "removed";
}
