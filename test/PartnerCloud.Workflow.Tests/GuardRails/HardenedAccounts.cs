using Amazon.IdentityManagement.Model;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Workflow.Tests.GuardRails;

/// <summary>
/// Two hardened accounts with the identities that auditors ask about: one as it is, with a group, a user and roles from before, and one whose
/// customer and operators wrote into their override policies that everything is allowed. The organization's policies are left out there: what is asked is
/// what the policies inside an account keep by themselves. A third account has them, for whom nothing else binds.
/// </summary>
public sealed class HardenedAccounts : IAsyncLifetime
{
    private const string Everything = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";
    private const string Trust = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";
    private const string Administrator = "arn:aws:iam::aws:policy/AdministratorAccess";

    private string account = "";
    private string overridden = "";
    private string guarded = "";
    private TestPartnerCloud? organization;

    private const string UnderTheOrganization = "administrator from before, under the organization's policies";

    internal TestPartnerCloud Aws { get; private set; } = null!;

    public string AccountId => account;

    /// <summary>Those who are allowed everything, so that only a denial keeps them from something.</summary>
    internal static IReadOnlySet<string> HaveEverythingElse { get; } = new HashSet<string>
    {
        "customer administrator", "user that a customer administrator made", "that user at the console without MFA", "that user by an access key", "role that a customer administrator made", "member of a group from before",
        "administrator from before whom nothing bounds", UnderTheOrganization, "root user", "operations that allowed themselves everything", "CAM that the customer allowed everything",
    };

    /// <summary>Those who appear in who-may-do-what.txt.</summary>
    internal IReadOnlyDictionary<string, Caller> People => new Dictionary<string, Caller>
    {
        ["customer administrator"] = User("Administrator", multiFactor: true),
        ["customer administrator without MFA"] = User("Administrator", multiFactor: false),
        ["user that a customer administrator made"] = User("Made", multiFactor: true),
        ["that user at the console without MFA"] = User("Made", multiFactor: false),
        ["that user by an access key"] = User("Made", multiFactor: false) with { Session = null },
        ["role that a customer administrator made"] = Role(account, "Made"),
        ["member of a group from before"] = User("Old", multiFactor: false),
        [UnderTheOrganization] = Role(guarded, "Free"),
        ["root user"] = new(guarded, $"arn:aws:iam::{guarded}:root", guarded, guarded, "us-east-1"),
        ["administrator from before whom nothing bounds"] = Role(account, "Free"),
        ["operations"] = Role(account, "CTLOperationsRole"),
        ["operations that allowed themselves everything"] = Role(overridden, "CTLOperationsRole"),
        ["CAM"] = Role(account, "CTLCAMRole"),
        ["CAM that the customer allowed everything"] = Role(overridden, "CTLCAMRole"),
        ["administrator of the provider in CAM"] = Role(account, "CTLCloudIntegrationAdminRole"),
        ["other user of the provider in CAM"] = Role(account, "CTLCloudIntegrationReadOnlyRole"),
        ["support"] = Role(account, "CTLSupportRole"),
        ["cloud optimization"] = Role(account, "CTLCloudOptimization"),
        ["continuous remediation"] = Role(account, "CTLAccountControlsLambdaRole"),
        ["service management"] = Role(account, "CTLServiceManagementRole"),
        ["partner's developers"] = Role(account, "CTLDeveloperRole"),
    };

    /// <summary>The cloud that somebody's account is in.</summary>
    internal SimulatedCloud CloudOf(Caller caller) => caller.AccountId == guarded ? organization!.Cloud : Aws.Cloud;

    public async ValueTask InitializeAsync()
    {
        Aws = await PreparedCloud.OnboardedWithoutServiceControlPolicies.CopyAsync();
        account = Aws.CreatedAccountId;
        await FromBeforeAsync();
        (await Aws.OnboardAsync(requestId: "req-2")).AssertSucceeded();
        await MadeAfterwardsAsync();
        overridden = (await Aws.OnboardAsync("prov-2", "req-3")).AccountId();
        foreach (var policy in new[] { "CAMOverridePolicy", "CAMOpsOverridePolicy" })
            await Aws.Iam(overridden).CreatePolicyVersionAsync(new CreatePolicyVersionRequest { PolicyArn = $"arn:aws:iam::{overridden}:policy/{policy}", PolicyDocument = Everything, SetAsDefault = true });
        await UnderThePoliciesAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Aws.DisposeAsync();
        if (organization is not null) await organization.DisposeAsync();
    }

    /// <summary>A role from before with all rights, in an account that the organization's policies bind.</summary>
    private async Task UnderThePoliciesAsync()
    {
        organization = await TestPartnerCloud.StartAsync();
        guarded = (await organization.OnboardAsync("prov-guarded")).AccountId();
        using var iam = organization.Iam(guarded);
        await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "Free", AssumeRolePolicyDocument = Trust });
        await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "Free", PolicyArn = Administrator });
    }

    /// <summary>Made as an administrator from before does, whom nothing binds: as if they had been there before the account was hardened.</summary>
    private async Task FromBeforeAsync()
    {
        using var iam = Aws.Iam(account);
        await iam.CreateGroupAsync(new CreateGroupRequest { GroupName = "Developers" });
        await iam.AttachGroupPolicyAsync(new AttachGroupPolicyRequest { GroupName = "Developers", PolicyArn = Administrator });
        await iam.CreateUserAsync(new CreateUserRequest { UserName = "Old" });
        await iam.AddUserToGroupAsync(new AddUserToGroupRequest { GroupName = "Developers", UserName = "Old" });
        await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "Free", AssumeRolePolicyDocument = Trust });
        await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "Free", PolicyArn = Administrator });
        await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "Old", AssumeRolePolicyDocument = Trust });
    }

    /// <summary>What a customer administrator can make: whoever it is, he has the boundary; the group has no customer policy yet.</summary>
    private async Task MadeAfterwardsAsync()
    {
        using var iam = Aws.Iam(account);
        var boundary = $"arn:aws:iam::{account}:policy/CTLCustomerBoundary";
        await iam.CreateGroupAsync(new CreateGroupRequest { GroupName = "Own" });
        await iam.AttachGroupPolicyAsync(new AttachGroupPolicyRequest { GroupName = "Own", PolicyArn = Administrator });
        await iam.CreateUserAsync(new CreateUserRequest { UserName = "Made", PermissionsBoundary = boundary });
        await iam.AddUserToGroupAsync(new AddUserToGroupRequest { GroupName = "Own", UserName = "Made" });
        await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "Made", AssumeRolePolicyDocument = Trust, PermissionsBoundary = boundary });
        await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "Made", PolicyArn = Administrator });
    }

    private Caller User(string name, bool multiFactor) =>
        new(account, $"arn:aws:iam::{account}:user/{name}", name, $"ASIA{name}", "us-east-1") { Session = new Session { MultiFactor = multiFactor } };

    private static Caller Role(string accountId, string name) => new(accountId, $"arn:aws:sts::{accountId}:assumed-role/{name}/session", $"{name}:session", $"ASIA{name}", "us-east-1") { Session = new Session() };
}
