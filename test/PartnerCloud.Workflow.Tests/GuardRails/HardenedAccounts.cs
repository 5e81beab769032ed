using Amazon.IdentityManagement.Model;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Workflow.Tests.GuardRails;

/// <summary>
/// Hardened accounts with the identities that auditors ask about. The first has a group, a user and roles from before the hardening. In the second, the
/// customer and the operators allowed everything in their override policies. Neither is under the organization's policies, so that the policies inside the
/// account are tested alone. The third account is under the organization's policies. Its role has no other limit.
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

    private const string UnderTheOrganization = "existing administrator under the organization's policies";

    internal TestPartnerCloud Aws { get; private set; } = null!;

    public string AccountId => account;

    /// <summary>The callers who are allowed everything. Only a denial limits them.</summary>
    internal static IReadOnlySet<string> WithFullAccess { get; } = new HashSet<string>
    {
        "customer administrator", "user created by a customer administrator", "that user in the console without MFA", "that user with an access key", "role created by a customer administrator", "member of an existing group",
        "existing administrator without a boundary", UnderTheOrganization, "root user", "operators who allowed themselves everything", "CAM with everything allowed by the customer",
    };

    /// <summary>The callers of who-may-do-what.txt, by name.</summary>
    internal IReadOnlyDictionary<string, Caller> Callers => new Dictionary<string, Caller>
    {
        ["customer administrator"] = User("Administrator", multiFactor: true),
        ["customer administrator without MFA"] = User("Administrator", multiFactor: false),
        ["user created by a customer administrator"] = User("Made", multiFactor: true),
        ["that user in the console without MFA"] = User("Made", multiFactor: false),
        ["that user with an access key"] = User("Made", multiFactor: false) with { Session = null },
        ["role created by a customer administrator"] = Role(account, "Made"),
        ["member of an existing group"] = User("Old", multiFactor: false),
        [UnderTheOrganization] = Role(guarded, "Free"),
        ["root user"] = new(guarded, $"arn:aws:iam::{guarded}:root", guarded, guarded, "us-east-1"),
        ["existing administrator without a boundary"] = Role(account, "Free"),
        ["operators"] = Role(account, "CTLOperationsRole"),
        ["operators who allowed themselves everything"] = Role(overridden, "CTLOperationsRole"),
        ["CAM"] = Role(account, "CTLCAMRole"),
        ["CAM with everything allowed by the customer"] = Role(overridden, "CTLCAMRole"),
        ["administrator of the provider in CAM"] = Role(account, "CTLCloudIntegrationAdminRole"),
        ["other user of the provider in CAM"] = Role(account, "CTLCloudIntegrationReadOnlyRole"),
        ["support"] = Role(account, "CTLSupportRole"),
        ["cloud optimization"] = Role(account, "CTLCloudOptimization"),
        ["continuous remediation"] = Role(account, "CTLAccountControlsLambdaRole"),
        ["service management"] = Role(account, "CTLServiceManagementRole"),
        ["partner's developers"] = Role(account, "CTLDeveloperRole"),
    };

    /// <summary>The cloud that a caller's account is in.</summary>
    internal SimulatedCloud CloudOf(Caller caller) => caller.AccountId == guarded ? organization!.Cloud : Aws.Cloud;

    public async ValueTask InitializeAsync()
    {
        Aws = await PreparedCloud.OnboardedWithoutServiceControlPolicies.CopyAsync();
        account = Aws.CreatedAccountId;
        await CreateExistingIdentitiesAsync();
        (await Aws.OnboardAsync(requestId: "req-2")).AssertSucceeded();
        await CreateCustomersIdentitiesAsync();
        overridden = (await Aws.OnboardAsync("prov-2", "req-3")).AccountId();
        foreach (var policy in new[] { "CAMOverridePolicy", "CAMOpsOverridePolicy" })
            await Aws.Iam(overridden).CreatePolicyVersionAsync(new CreatePolicyVersionRequest { PolicyArn = $"arn:aws:iam::{overridden}:policy/{policy}", PolicyDocument = Everything, SetAsDefault = true });
        await CreateUnderTheOrganizationAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Aws.DisposeAsync();
        if (organization is not null) await organization.DisposeAsync();
    }

    /// <summary>Creates a role with all permissions, in an account under the organization's policies.</summary>
    private async Task CreateUnderTheOrganizationAsync()
    {
        organization = await TestPartnerCloud.StartAsync();
        guarded = (await organization.OnboardAsync("prov-guarded")).AccountId();
        using var iam = organization.Iam(guarded);
        await iam.CreateRoleAsync(new CreateRoleRequest { RoleName = "Free", AssumeRolePolicyDocument = Trust });
        await iam.AttachRolePolicyAsync(new AttachRolePolicyRequest { RoleName = "Free", PolicyArn = Administrator });
    }

    /// <summary>Creates identities without limits, as if they existed before the account was hardened.</summary>
    private async Task CreateExistingIdentitiesAsync()
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

    /// <summary>Creates identities as a customer administrator can: each has the boundary. The group does not have the customer policy yet.</summary>
    private async Task CreateCustomersIdentitiesAsync()
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
