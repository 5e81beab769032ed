namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>An IAM user with console access, keys, certificates and MFA devices.</summary>
internal sealed class IamUser(string name, string path, string id, DateTimeOffset created) : IamIdentity(name, path, id, created)
{
    public override string Kind => "user";

    /// <summary>The console access; null for none.</summary>
    public LoginProfile? Login { get; set; }

    /// <summary>The last sign-in to the console; null for never.</summary>
    public DateTimeOffset? PasswordLastUsed { get; set; }

    public List<AccessKey> AccessKeys { get; } = [];

    /// <summary>The user's MFA devices, oldest first.</summary>
    public List<MfaDevice> MfaDevices { get; } = [];

    public List<SigningCertificate> Certificates { get; } = [];

    public List<SshPublicKey> SshPublicKeys { get; } = [];

    public List<ServiceCredential> ServiceCredentials { get; } = [];
}
