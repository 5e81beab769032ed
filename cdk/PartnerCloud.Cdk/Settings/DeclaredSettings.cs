using PartnerCloud.Cdk.Functions;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Cdk.Settings;

/// <summary>The settings that only the deployment reads. The functions' settings are in <see cref="FunctionSettings"/>.</summary>
public static class DeclaredSettings
{
    // No wildcards: conditions would treat them as such.
    private const string PrincipalArn = @"\Aarn:[a-z-]+:(iam|sts)::\d{12}:(root|(role|user|assumed-role)/[\w+=,.@/-]+)\z";

    private const string UnitName = @"\A\S(.{0,126}\S)?\z";

    /// <summary><see cref="PartnerCloudSettings.AttachGuardrails"/>.</summary>
    public static Setting Guardrails { get; } = new("guardrails",
        "attach or skip. With attach, the service control policies are on customersOuId and departingOuId. With skip, they are left off: nothing binds identities from before a migration and users without a boundary. Only identities with the boundary are then kept from taking the account out of the organization",
        "skip", "attach")
    { ProblemOf = SettingCheck.OneOf("attach", "skip") };

    /// <summary><see cref="PartnerCloudSettings.OperatorEmail"/>.</summary>
    public static Setting OperatorEmail { get; } = new("operatorEmail", "who gets a notification when an onboarding needs an operator", "aws-operators@partner.example") { ProblemOf = SettingCheck.Matches(SettingCheck.Email) };

    /// <summary><see cref="PartnerCloudSettings.SecurityEmail"/>.</summary>
    public static Setting SecurityEmail { get; } = new("securityEmail", "who gets a notification, besides the operators, when somebody opens a way to customers' passwords or accounts. If empty, only operators get it", "security@partner.example", "") { ProblemOf = SettingCheck.Matches(SettingCheck.Email) };

    /// <summary><see cref="PartnerCloudSettings.CamPrincipals"/>.</summary>
    public static Setting CamPrincipals { get; } = new("camPrincipals", "who may take the role PartnerCloudCam, with the external id. If empty, CAM's account", "arn:aws:iam::540339316802:role/CAM", "") { ProblemOf = SettingCheck.ListOf(PrincipalArn) };

    /// <summary><see cref="PartnerCloudSettings.OperatorPrincipals"/>.</summary>
    public static Setting OperatorPrincipals { get; } = new("operatorPrincipals", "who may take the role PartnerCloudOperator. If empty, only the policy is made", "arn:aws:iam::111122223333:role/Operations", "") { ProblemOf = SettingCheck.ListOf(PrincipalArn) };

    /// <summary><see cref="PartnerCloudSettings.AuditorPrincipals"/>.</summary>
    public static Setting AuditorPrincipals { get; } = new("auditorPrincipals", "who may take the role PartnerCloudAuditor. If empty, only the policy is made", "arn:aws:iam::111122223333:role/Audit", "") { ProblemOf = SettingCheck.ListOf(PrincipalArn) };

    /// <summary><see cref="PartnerCloudSettings.RetentionDays"/>.</summary>
    public static Setting RetentionDays { get; } = new("retentionDays", "how many days logs are kept", "365", "365") { ProblemOf = SettingCheck.OneOf(LogRetention.Days) };

    /// <summary><see cref="PartnerCloudSettings.ArchiveDays"/>.</summary>
    public static Setting ArchiveDays { get; } = new("archiveDays", "how many days published events can be replayed", "90", "90") { ProblemOf = SettingCheck.OneOf(LogRetention.Days) };

    /// <summary><see cref="PartnerCloudSettings.ReserveConcurrency"/>.</summary>
    public static Setting ReserveConcurrency { get; } = new("reserveConcurrency", "whether functions that AWS limits get reserved concurrency. Set false in accounts whose quota is too small", "false", "true") { ProblemOf = SettingCheck.OneOf("true", "false") };

    /// <summary><see cref="PartnerCloudSettings.Architecture"/>.</summary>
    public static Setting Architecture { get; } = new("architecture", "the functions' processor, x86_64 or arm64", "arm64", "x86_64") { ProblemOf = SettingCheck.OneOf("x86_64", "arm64") };

    /// <summary><see cref="PartnerCloudSettings.AwsPackages"/>.</summary>
    public static Setting AwsPackages { get; } = new("awsPackages", "where the functions' AWS packages come from. With nuget, they are AWS's own. With bundled, they are the subsets in this repository, for package sources that lack AWS's", FunctionPackage.Bundled, FunctionPackage.Official) { ProblemOf = SettingCheck.OneOf(FunctionPackage.Official, FunctionPackage.Bundled) };

    /// <summary><see cref="PartnerCloudSettings.OrganizationId"/>.</summary>
    public static Setting OrganizationId { get; } = new("organizationId", "the organization, for the ARNs of its accounts. A management account has only one", "o-ab12cd34ef", "o-*") { ProblemOf = SettingCheck.Matches(@"\Ao-[0-9a-z]{10,32}\z") };

    /// <summary><see cref="Organization.OrganizationSettings.RootId"/>.</summary>
    public static Setting OrganizationRootId { get; } = new("organizationRootId", "the organization's root. If empty, the stack PartnerCloud-Organization is left out", "r-ab12", "") { ProblemOf = SettingCheck.Matches(@"\Ar-[0-9a-z]{4,32}\z") };

    /// <summary><see cref="Organization.OrganizationSettings.CustomersOuName"/>.</summary>
    public static Setting CustomersOuName { get; } = new("customersOuName", "what the stack PartnerCloud-Organization calls the OU of customers' accounts", "Customers", "Partner Cloud Customers") { ProblemOf = SettingCheck.Matches(UnitName) };

    /// <summary><see cref="Organization.OrganizationSettings.DepartingOuName"/>.</summary>
    public static Setting DepartingOuName { get; } = new("departingOuName", "what the stack PartnerCloud-Organization calls the OU of accounts that are about to leave", "Leaving", "Departing") { ProblemOf = SettingCheck.Matches(UnitName) };

    /// <summary>All settings, in the order of the table in docs/deploy.md.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        .. FunctionSettings.Given,
        Guardrails, OperatorEmail, SecurityEmail, CamPrincipals, OperatorPrincipals, AuditorPrincipals, RetentionDays, ArchiveDays, ReserveConcurrency, Architecture, AwsPackages, OrganizationId,
        OrganizationRootId, CustomersOuName, DepartingOuName,
    ];
}
