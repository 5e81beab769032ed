using PartnerCloud.Lambda.Functions;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Iam;

namespace PartnerCloud.Local.Composition;

/// <summary>
/// The access roles for CAM, operators and auditors in the simulated management account. Their policies and trust policies come from the files that a deployment uses.
/// CAM's account has a role that reads credentials, and one that tries customers' roles. The management account's administrators can be operators and auditors.
/// </summary>
internal static class LocalAccessRoles
{
    /// <summary>The id of CAM's account. As an access key id, it stands for the account's administrator.</summary>
    public const string CamAccountId = "540339316802";

    /// <summary>The role in CAM's account that reads credentials.</summary>
    public const string CamReader = "CAMCredentialsReader";

    /// <summary>The role in CAM's account that tries customers' roles, as CAM would assume them.</summary>
    public const string CamAccountAccess = "CAMAccountAccess";

    /// <summary>The external id that CAM and the partner agreed on.</summary>
    public const string CamExternalId = "elasticbox";

    /// <summary>Creates CAM's account and all roles.</summary>
    public static void Make(SimulatedCloud cloud) => cloud.Atomically(() =>
    {
        var management = cloud.Accounts[cloud.Options.ManagementAccountId];
        var cam = cloud.Add(CamAccountId, "Cloud Application Manager", "cam@partner.example");
        Make(cloud, management, "PartnerCloudCam", cam);
        Make(cloud, management, "PartnerCloudOperator", management);
        Make(cloud, management, "PartnerCloudAuditor", management);
        var reader = NewRole(cloud, cam, CamReader, Trusting(cam.Id));
        reader.Inline["ReadsCredentials"] = ReadingSecretsOf(management.Id);
        NewRole(cloud, cam, CamAccountAccess, TrustingRole($"arn:aws:iam::{management.Id}:role/{ExecutionRoles.Prefix}VerifyCamAccess")).Inline["EntersCustomersAccounts"] = AssumingRoles;
        return reader;
    });

    private static void Make(SimulatedCloud cloud, SimulatedAccount account, string name, SimulatedAccount trusted)
    {
        var policy = new ManagedPolicy(name, "/", "ANPA" + cloud.Ids.UpperCase("ANPA", $"{account.Id}/{name}", 17), $"arn:aws:iam::{account.Id}:policy/{name}", cloud.Now);
        policy.Add(RolePolicy.Write(RolePolicy.Read(File($"permissions/{name}.json"), name), LocalConfiguration.RolePlaceholders(cloud))!, asDefault: true, cloud.Now);
        account.Iam.Policies.Add(name, policy);
        var trust = File($"trust/{name}.json").Replace("${Principals}", Root(trusted.Id), StringComparison.Ordinal).Replace("${ExternalId}", CamExternalId, StringComparison.Ordinal);
        NewRole(cloud, account, name, trust).Attached.Add(policy.Arn);
    }

    private static IamRole NewRole(SimulatedCloud cloud, SimulatedAccount account, string name, string trust)
    {
        var role = new IamRole(name, "/", "AROA" + cloud.Ids.UpperCase("AROA", $"{account.Id}/{name}", 17), cloud.Now) { TrustPolicy = trust, AssumableFrom = cloud.Now };
        account.Iam.Roles.Add(name, role);
        return role;
    }

    private static string Trusting(string accountId) =>
        $$"""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": { "AWS": "{{Root(accountId)}}" }, "Action": ["sts:AssumeRole", "sts:TagSession"] } }""";

    private static string TrustingRole(string roleArn) =>
        $$"""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": { "AWS": "{{roleArn}}" }, "Action": "sts:AssumeRole" } }""";

    private const string AssumingRoles = """{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "arn:aws:iam::*:role/*" } }""";

    private static string ReadingSecretsOf(string accountId) =>
        $$"""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"], "Resource": "arn:aws:secretsmanager:*:{{accountId}}:secret:partner-cloud/*" }, { "Effect": "Allow", "Action": "kms:Decrypt", "Resource": "arn:aws:kms:*:{{accountId}}:key/*" }] }""";

    private static string Root(string accountId) => $"arn:aws:iam::{accountId}:root";

    private static string File(string name)
    {
        using var stream = typeof(LocalAccessRoles).Assembly.GetManifestResourceStream($"policies/access-roles/{name}") ?? throw new InvalidOperationException($"policies/access-roles/{name} is not built into the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
