using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Cdk.Settings;

/// <summary>All settings with their meanings and defaults, in the order of the table in docs/deploy.md.</summary>
public static class DeclaredSettings
{
    /// <summary><see cref="PartnerCloudSettings.CustomersOuId"/>.</summary>
    public static Setting CustomersOuId { get; } = new("customersOuId", "the OU that customers' accounts are placed in", "ou-ab12-customers");

    /// <summary><see cref="PartnerCloudSettings.AttachGuardrails"/>.</summary>
    public static Setting Guardrails { get; } = new("guardrails",
        "attach or skip. With attach, the service control policies are on customersOuId and departingOuId. With skip, they are left off: nothing binds identities from before a migration and users without a boundary. Only identities with the boundary are then kept from taking the account out of the organization",
        "skip", "attach");

    /// <summary><see cref="PartnerCloudSettings.DepartingOuId"/>.</summary>
    public static Setting DepartingOuId { get; } = new("departingOuId", "the OU, outside customersOuId, of accounts that are about to leave. It gets all service control policies but the one that keeps accounts in the organization. If empty, there is none", "ou-ab12-departing", "");

    /// <summary><see cref="PartnerCloudSettings.RootEmailTemplate"/>.</summary>
    public static Setting RootEmailTemplate { get; } = new("rootEmailTemplate", "the partner's own mailbox for root users of customers' accounts", "aws+{providerId}@partner.example");

    /// <summary><see cref="PartnerCloudSettings.OperatorEmail"/>.</summary>
    public static Setting OperatorEmail { get; } = new("operatorEmail", "who gets a notification when an onboarding needs an operator", "aws-operators@partner.example");

    /// <summary><see cref="PartnerCloudSettings.SecurityEmail"/>.</summary>
    public static Setting SecurityEmail { get; } = new("securityEmail", "who gets a notification, besides the operators, when somebody opens a way to customers' passwords or accounts. If empty, only operators get it", "security@partner.example", "");

    /// <summary><see cref="PartnerCloudSettings.ContactAddress"/>.</summary>
    public static Setting ContactAddress { get; } = new("contactAddress", "the address that refused customers write to", "cloudintegration@partner.example");

    /// <summary><see cref="PartnerCloudSettings.CamEntranceRoleArn"/>.</summary>
    public static Setting CamEntranceRoleArn { get; } = new("camEntranceRoleArn", "the role in CAM's account through which Partner Cloud tries the role of a customer who connects an account, as CAM would", "arn:aws:iam::540339316802:role/CAMAccountAccess");

    /// <summary><see cref="PartnerCloudSettings.AlternateContact"/>.</summary>
    public static Setting AlternateContact { get; } = new("alternateContact", "the partner's security, operations and billing contact in customers' accounts: name; title; telephone. If empty, contacts are left alone", "Cloud Operations; Service desk; +1 206 555 0100", "");

    /// <summary><see cref="PartnerCloudSettings.BaselineParameters"/>.</summary>
    public static Setting BaselineParameters { get; } = new("baselineParameters", "parameters of the baseline's controls that replace those in baseline.json, by control: a JSON object, in a file or as text", PartnerCloudOptions.BaselineParametersExample, "{}");

    /// <summary><see cref="PartnerCloudSettings.PartnerAccountId"/>.</summary>
    public static Setting PartnerAccountId { get; } = new("partnerAccountId", "the account that the partner's roles in customers' accounts trust. If empty, the account that you deploy into", "111122223333", "");

    /// <summary><see cref="PartnerCloudSettings.CamAccountId"/>.</summary>
    public static Setting CamAccountId { get; } = new("camAccountId", "the account that Cloud Application Manager runs in", "540339316802", "540339316802");

    /// <summary><see cref="PartnerCloudSettings.CamExternalId"/>.</summary>
    public static Setting CamExternalId { get; } = new("camExternalId", "the external id that CAM gives when it assumes a role", "elasticbox", "elasticbox");

    /// <summary><see cref="PartnerCloudSettings.CamReaderRoleArn"/>.</summary>
    public static Setting CamReaderRoleArn { get; } = new("camReaderRoleArn", "the role through which CAM reads credentials. If empty, CAMCredentialsReader of CAM's account", "arn:aws:iam::540339316802:role/CAMCredentialsReader", "");

    /// <summary><see cref="PartnerCloudSettings.CamPrincipals"/>.</summary>
    public static Setting CamPrincipals { get; } = new("camPrincipals", "who may take the role PartnerCloudCam, with the external id. If empty, CAM's account", "arn:aws:iam::540339316802:role/CAM", "");

    /// <summary><see cref="PartnerCloudSettings.OperatorPrincipals"/>.</summary>
    public static Setting OperatorPrincipals { get; } = new("operatorPrincipals", "who may take the role PartnerCloudOperator. If empty, only the policy is made", "arn:aws:iam::111122223333:role/Operations", "");

    /// <summary><see cref="PartnerCloudSettings.AuditorPrincipals"/>.</summary>
    public static Setting AuditorPrincipals { get; } = new("auditorPrincipals", "who may take the role PartnerCloudAuditor. If empty, only the policy is made", "arn:aws:iam::111122223333:role/Audit", "");

    /// <summary><see cref="PartnerCloudSettings.SupportedCountries"/>.</summary>
    public static Setting SupportedCountries { get; } = new("supportedCountries", "where customers may have their office", "US,CA", "US");

    /// <summary><see cref="PartnerCloudSettings.TemporaryPasswordDays"/>.</summary>
    public static Setting TemporaryPasswordDays { get; } = new("temporaryPasswordDays", "after how many days an unused temporary password is revoked, 1 to 90", "3", "7");

    /// <summary><see cref="PartnerCloudSettings.RetentionDays"/>.</summary>
    public static Setting RetentionDays { get; } = new("retentionDays", "how many days logs are kept", "365", "365");

    /// <summary><see cref="PartnerCloudSettings.ArchiveDays"/>.</summary>
    public static Setting ArchiveDays { get; } = new("archiveDays", "how many days published events can be replayed", "90", "90");

    /// <summary><see cref="PartnerCloudSettings.ReserveConcurrency"/>.</summary>
    public static Setting ReserveConcurrency { get; } = new("reserveConcurrency", "whether functions that AWS limits get reserved concurrency. Set false in accounts whose quota is too small", "false", "true");

    /// <summary><see cref="PartnerCloudSettings.Architecture"/>.</summary>
    public static Setting Architecture { get; } = new("architecture", "the functions' processor, x86_64 or arm64", "arm64", "x86_64");

    /// <summary><see cref="PartnerCloudSettings.AwsPackages"/>.</summary>
    public static Setting AwsPackages { get; } = new("awsPackages", "where the functions' AWS packages come from, bundled or nuget. If empty, the build decides", "nuget", "");

    /// <summary><see cref="PartnerCloudSettings.OrganizationId"/>.</summary>
    public static Setting OrganizationId { get; } = new("organizationId", "the organization, for the ARNs of its accounts. A management account has only one", "o-ab12cd34ef", "o-*");

    /// <summary><see cref="Organization.OrganizationSettings.RootId"/>.</summary>
    public static Setting OrganizationRootId { get; } = new("organizationRootId", "the organization's root. If empty, the stack PartnerCloud-Organization is left out", "r-ab12", "");

    /// <summary><see cref="Organization.OrganizationSettings.CustomersOuName"/>.</summary>
    public static Setting CustomersOuName { get; } = new("customersOuName", "what the stack PartnerCloud-Organization calls the OU of customers' accounts", "Customers", "Partner Cloud Customers");

    /// <summary><see cref="Organization.OrganizationSettings.DepartingOuName"/>.</summary>
    public static Setting DepartingOuName { get; } = new("departingOuName", "what the stack PartnerCloud-Organization calls the OU of accounts that are about to leave", "Leaving", "Departing");

    /// <summary>All settings, in the order of the table.</summary>
    public static IReadOnlyList<Setting> All { get; } =
    [
        CustomersOuId, Guardrails, DepartingOuId, RootEmailTemplate, OperatorEmail, SecurityEmail, ContactAddress, CamEntranceRoleArn, AlternateContact, BaselineParameters, PartnerAccountId, CamAccountId, CamExternalId, CamReaderRoleArn, CamPrincipals,
        OperatorPrincipals, AuditorPrincipals, SupportedCountries, TemporaryPasswordDays, RetentionDays, ArchiveDays, ReserveConcurrency, Architecture, AwsPackages, OrganizationId, OrganizationRootId,
        CustomersOuName, DepartingOuName,
    ];
}
