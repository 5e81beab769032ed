namespace PartnerCloud.Lambda.Configuration;

/// <summary>
/// All settings that functions have. A new one is declared here and read in <see cref="PartnerCloudOptions"/>. The deployment takes it and hands it on.
/// </summary>
public static class FunctionSettings
{
    /// <summary>The OU of customers' accounts.</summary>
    public static Setting CustomersOuId { get; } = new("customersOuId", "the OU that customers' accounts are placed in", "ou-ab12-customers") { ProblemOf = SettingCheck.Matches(SettingCheck.UnitId) };

    /// <summary>The partner's mailbox for root users.</summary>
    public static Setting RootEmailTemplate { get; } = new("rootEmailTemplate", "the partner's own mailbox for root users of customers' accounts", "aws+{providerId}@partner.example") { ProblemOf = value => new RootEmailTemplate(value).Problem };

    /// <summary>The address for refused customers.</summary>
    public static Setting ContactAddress { get; } = new("contactAddress", "the address that refused customers write to", "cloudintegration@partner.example") { ProblemOf = SettingCheck.Matches(SettingCheck.Email) };

    /// <summary>The role in CAM's account that tests customers' roles.</summary>
    public static Setting CamEntranceRoleArn { get; } = new("camEntranceRoleArn", "the role in CAM's account through which Partner Cloud tries the role of a customer who connects an account, as CAM would", "arn:aws:iam::540339316802:role/CAMAccountAccess") { ProblemOf = SettingCheck.Matches(SettingCheck.RoleArn) };

    /// <summary>The partner's alternate contact. Empty if there is none.</summary>
    public static Setting AlternateContact { get; } = new("alternateContact", "the partner's security, operations and billing contact in customers' accounts: name; title; telephone. If empty, contacts are left alone", "Cloud Operations; Service desk; +1 206 555 0100", "") { ProblemOf = PartnerContact.ProblemOf };

    /// <summary>Parameters that override baseline.json. They are checked with the baseline, because only the baseline knows which are valid.</summary>
    public static Setting BaselineParameters { get; } = new("baselineParameters", "parameters of the baseline's controls that replace those in baseline.json, by control: a JSON object, in a file or as text", """{"Iam.PasswordPolicy":{"maxAgeDays":60}}""", "{}");

    /// <summary>The account that the partner's roles trust. The deployment fills in its own account if nobody gives one.</summary>
    public static Setting PartnerAccountId { get; } = new("partnerAccountId", "the account that the partner's roles in customers' accounts trust. If empty, the account that you deploy into", "111122223333", "") { ProblemOf = SettingCheck.Matches(SettingCheck.AccountId) };

    /// <summary>CAM's account.</summary>
    public static Setting CamAccountId { get; } = new("camAccountId", "the account that Cloud Application Manager runs in", "540339316802", "540339316802") { ProblemOf = SettingCheck.Matches(SettingCheck.AccountId) };

    /// <summary>CAM's external id.</summary>
    public static Setting CamExternalId { get; } = new("camExternalId", "the external id that CAM gives when it assumes a role", "elasticbox", "elasticbox") { ProblemOf = SettingCheck.Matches(@"\A[\w+=,.@:/-]{2,1224}\z") };

    /// <summary>The role that CAM uses to read credentials. The deployment fills in a role of CAM's account if nobody gives one.</summary>
    public static Setting CamReaderRoleArn { get; } = new("camReaderRoleArn", "the role through which CAM reads credentials. If empty, CAMCredentialsReader of CAM's account", "arn:aws:iam::540339316802:role/CAMCredentialsReader", "") { ProblemOf = SettingCheck.Matches(SettingCheck.RoleArn) };

    /// <summary>The countries in which organizations may have their office.</summary>
    public static Setting SupportedCountries { get; } = new("supportedCountries", "where customers may have their office", "US,CA", "US") { ProblemOf = SettingCheck.ListOf(@"\A[A-Z]{2}\z") };

    /// <summary>How many days a temporary password may stay unused.</summary>
    public static Setting TemporaryPasswordDays { get; } = new("temporaryPasswordDays", "after how many days an unused temporary password is revoked, 1 to 90", "3", "7") { ProblemOf = SettingCheck.NumberFrom(1, 90) };

    /// <summary>The OU of accounts that are about to leave. Empty if there is none.</summary>
    public static Setting DepartingOuId { get; } = new("departingOuId", "the OU, outside customersOuId, of accounts that are about to leave. It gets all service control policies but the one that keeps accounts in the organization. If empty, there is none", "ou-ab12-departing", "") { ProblemOf = SettingCheck.Matches(SettingCheck.UnitId) };

    /// <summary>The key of the credentials' secrets.</summary>
    public static Setting CredentialsKeyArn { get; } = new("credentialsKeyArn", "the customer managed key that encrypts the credentials' secrets", "arn:aws:kms:us-east-1:111122223333:key/11111111-2222-3333-4444-555555555555") { ProblemOf = SettingCheck.Matches(@"\Aarn:[a-z-]+:kms:[a-z0-9-]+:\d{12}:key/.+\z") };

    /// <summary>The topic of the operators' notifications.</summary>
    public static Setting OperatorsTopicArn { get; } = new("operatorsTopicArn", "the topic of the operators' notifications", "arn:aws:sns:us-east-1:111122223333:PartnerCloud-Operators") { ProblemOf = SettingCheck.Matches(@"\Aarn:[a-z-]+:sns:[a-z0-9-]+:\d{12}:[A-Za-z0-9_-]{1,256}\z") };

    /// <summary>The event bus that CAM subscribes to.</summary>
    public static Setting EventBusName { get; } = new("eventBusName", "the event bus that CAM subscribes to", "partner-cloud") { ProblemOf = SettingCheck.Matches(@"\A[A-Za-z0-9._-]{1,256}\z") };

    /// <summary>The settings that you give to a deployment.</summary>
    public static IReadOnlyList<Setting> Given { get; } =
    [
        CustomersOuId, RootEmailTemplate, ContactAddress, CamEntranceRoleArn, AlternateContact, BaselineParameters, PartnerAccountId, CamAccountId, CamExternalId, CamReaderRoleArn, SupportedCountries, TemporaryPasswordDays, DepartingOuId,
    ];

    /// <summary>The settings that the deployment makes from its own resources.</summary>
    public static IReadOnlyList<Setting> Made { get; } = [CredentialsKeyArn, OperatorsTopicArn, EventBusName];

    /// <summary>All settings.</summary>
    public static IReadOnlyList<Setting> All { get; } = [.. Given, .. Made];

    /// <summary>Writes the environment variables of a function. A setting that the values lack gets its default.</summary>
    /// <exception cref="ArgumentException">A setting has neither a value nor a default.</exception>
    public static Dictionary<string, string> VariablesOf(IReadOnlyDictionary<Setting, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return All.ToDictionary(
            setting => setting.Variable,
            setting => values.GetValueOrDefault(setting) ?? setting.Default ?? throw new ArgumentException($"The setting {setting.Key} has no value.", nameof(values)));
    }
}
