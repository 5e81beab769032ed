using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>One call's view of IAM: the caller's account and nothing else.</summary>
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

    /// <summary>The seed of a virtual device: 64 letters of Base32.</summary>
    public string NewSeed(string serialNumber) => Secret(cloud.Ids.UpperCase("mfa-seed", serialNumber, 64), "mfa-seed", serialNumber);

    /// <summary>Keeps in mind what must not be seen elsewhere: a password that was sent, also one that is refused.</summary>
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

    /// <summary>A customer's policy of this account, or one of AWS's.</summary>
    public ManagedPolicy Policy(string arn) =>
        AwsManagedPolicies.All.GetValueOrDefault(arn) ?? State.Policies.Values.FirstOrDefault(policy => policy.Arn == arn)
            ?? throw IamErrors.NotFound($"Policy {arn} does not exist or is not attachable.");

    /// <summary>A customer's policy of this account, to be changed.</summary>
    public ManagedPolicy OwnPolicy(string arn) =>
        AwsManagedPolicies.All.ContainsKey(arn)
            ? throw new AwsErrorException("AccessDenied", $"The policy {arn} is AWS's own and cannot be changed.", 403)
            : Policy(arn);

    /// <summary>The named user, or the calling one where the call names none.</summary>
    public IamUser UserOrCaller(QueryParameters input) =>
        input.Optional("UserName") is { Length: > 0 } name ? User(name)
        : State.Users.Values.FirstOrDefault(user => user.Id == caller.UserId)
            ?? throw new AwsErrorException("ValidationError", "Must specify userName when calling with non-User credentials");

    /// <summary>The named user or the calling one, whose keys and devices are asked for; null where the root asks for its own, of which there are none here.</summary>
    public IamUser? OwnerOfKeys(QueryParameters input) =>
        input.Optional("UserName") is null && caller.IsRoot ? null : UserOrCaller(input);
}
