using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>One call's view of IAM: the caller's account only.</summary>
internal sealed class IamScope(SimulatedCloud cloud, Caller caller)
{
    public SimulatedAccount Account { get; } = cloud.Accounts[caller.AccountId];

    public IamState State => Account.Iam;

    public Caller Caller => caller;

    public CallerDirectory Callers => cloud.Callers;

    public DateTimeOffset Now => cloud.Now;

    public CloudOptions Options => cloud.Options;

    public string NewId(string prefix, string name) => prefix + cloud.Ids.UpperCase(prefix, Account.Id + "/" + name, 17);

    public string NewText(string kind, string name, int length) => cloud.Ids.MixedCase(kind, Account.Id + "/" + name, length);

    public string NewSecret(string kind, string name, int length) => Secret(NewText(kind, name, length), kind, name);

    /// <summary>A new seed for a virtual MFA device: 64 Base32 characters.</summary>
    public string NewSeed(string serialNumber) => Secret(cloud.Ids.UpperCase("mfa-seed", serialNumber, 64), "mfa-seed", serialNumber);

    /// <summary>Registers a text as secret, so that tests can prove it appears nowhere else. Refused passwords count too.</summary>
    public string Secret(string text, string kind, string name)
    {
        cloud.IssuedSecrets.Add(text, $"the {kind} of {name} in {Account.Id}");
        return text;
    }

    public IamUser User(string name) => State.Users.GetValueOrDefault(name) ?? throw IamErrors.NoSuchEntity("user", name);

    public IamGroup Group(string name) => State.Groups.GetValueOrDefault(name) ?? throw IamErrors.NoSuchEntity("group", name);

    public IamRole Role(string name) => State.Roles.GetValueOrDefault(name) ?? throw IamErrors.NoSuchEntity("role", name);

    public VirtualMfaDevice VirtualMfaDevice(string serialNumber) =>
        State.VirtualMfaDevices.GetValueOrDefault(serialNumber) ?? throw IamErrors.NotFound($"VirtualMFADevice with serial number {serialNumber} doesn't exist.");

    /// <summary>Finds a customer managed policy of this account, or an AWS managed policy.</summary>
    public ManagedPolicy Policy(string arn) =>
        AwsManagedPolicies.All.GetValueOrDefault(arn) ?? State.Policies.Values.FirstOrDefault(policy => policy.Arn == arn)
            ?? throw IamErrors.NotFound($"Policy {arn} does not exist or is not attachable.");

    /// <summary>Finds a customer managed policy for a change.</summary>
    public ManagedPolicy OwnPolicy(string arn) =>
        AwsManagedPolicies.All.ContainsKey(arn)
            ? throw new AwsErrorException("AccessDenied", $"The policy {arn} is AWS's own and cannot be changed.", 403)
            : Policy(arn);

    /// <summary>The named user, or the calling user if the call names none.</summary>
    public IamUser UserOrCaller(QueryParameters input) =>
        input.Optional("UserName") is { Length: > 0 } name ? User(name)
        : State.Users.Values.FirstOrDefault(user => user.Id == caller.UserId)
            ?? throw new AwsErrorException("ValidationError", "Must specify userName when calling with non-User credentials");

    /// <summary>The user whose keys and devices a call asks for. Null if a root asks for its own: here, roots have none.</summary>
    public IamUser? OwnerOfKeys(QueryParameters input) =>
        input.Optional("UserName") is null && caller.IsRoot ? null : UserOrCaller(input);
}
