namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>A user.</summary>
internal sealed class IamUser(string name, string path, string id, DateTimeOffset created) : IamIdentity(name, path, id, created)
{
    public override string Kind => "user";

    /// <summary>Null for a user without console access.</summary>
    public LoginProfile? Login { get; set; }

    /// <summary>When he last signed in to the console; null for never.</summary>
    public DateTimeOffset? PasswordLastUsed { get; set; }

    public List<AccessKey> AccessKeys { get; } = [];

    /// <summary>The devices he signs in with, oldest first.</summary>
    public List<MfaDevice> MfaDevices { get; } = [];

    public List<SigningCertificate> Certificates { get; } = [];

    public List<SshPublicKey> SshPublicKeys { get; } = [];

    public List<ServiceCredential> ServiceCredentials { get; } = [];
}
