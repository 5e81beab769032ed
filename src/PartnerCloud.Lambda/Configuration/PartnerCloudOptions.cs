using Amazon;

namespace PartnerCloud.Lambda.Configuration;

/// <summary>The configuration of the functions, read and validated once at their start.</summary>
/// <param name="Region">The home region. Trails, Config and secrets are there.</param>
/// <param name="CustomersOuId">The OU of customers' accounts.</param>
/// <param name="RootEmail">The partner's mailbox for root users.</param>
/// <param name="SupportedCountries">The countries in which organizations may have their office: ISO 3166 alpha-2.</param>
/// <param name="ContactAddress">The address that customers with a refused request write to.</param>
/// <param name="CredentialsKeyArn">The customer managed key that encrypts the credentials' secrets.</param>
/// <param name="CamReaderRoleArn">The role that CAM uses to read those secrets.</param>
/// <param name="OperatorsTopicArn">The topic of the operators' notifications.</param>
/// <param name="CamEntranceRoleArn">The role in CAM's account that tests customers' roles.</param>
public sealed record PartnerCloudOptions(
    string Region,
    string CustomersOuId,
    RootEmailTemplate RootEmail,
    IReadOnlySet<string> SupportedCountries,
    string ContactAddress,
    string CredentialsKeyArn,
    string CamReaderRoleArn,
    string OperatorsTopicArn,
    string CamEntranceRoleArn)
{
    /// <summary>An example of valid changes to the baseline's parameters, for error messages and help.</summary>
    public const string BaselineParametersExample = """{"Iam.PasswordPolicy":{"maxAgeDays":60}}""";

    internal const string BaselineParametersVariable = "PARTNER_CLOUD_BASELINE_PARAMETERS";

    /// <summary>The event bus that CAM subscribes to.</summary>
    public required string EventBusName { get; init; }

    /// <summary>How long a temporary password may stay unused before it is revoked.</summary>
    public required TimeSpan TemporaryPasswordLife { get; init; }

    /// <summary>The accounts that the partner's roles in customers' accounts trust.</summary>
    public required TrustedAccounts Trusted { get; init; }

    /// <summary>The partner's alternate contact in customers' accounts; null if none is configured.</summary>
    public PartnerContact? AlternateContact { get; init; }

    /// <summary>Parameters that override baseline.json; null if there are none. They are parsed only with the baseline, which most functions do not need.</summary>
    public string? BaselineParameters { get; init; }

    /// <summary>The partition of the home region. ARNs and URLs contain it.</summary>
    public string Partition => RegionEndpoint.GetBySystemName(Region).PartitionName;

    /// <summary>The account of the deployment, taken from the operators' topic, which is part of it.</summary>
    public string ManagementAccountId => OperatorsTopicArn.Split(':')[4];

    /// <summary>Reads the options from environment variables.</summary>
    /// <param name="read">Reads a variable by its name; null if it is not set.</param>
    /// <exception cref="ConfigurationInvalidException">Variables are missing or wrong. The message lists all of them.</exception>
    public static PartnerCloudOptions FromEnvironment(Func<string, string?> read)
    {
        var variables = new EnvironmentReader(read);
        var options = new PartnerCloudOptions(
            variables.Text("AWS_REGION", "us-east-1", @"\A[a-z]{2}(-[a-z]+)+-\d\z"),
            variables.Text("PARTNER_CLOUD_CUSTOMERS_OU_ID", "ou-ab12-customers", @"\Aou-[0-9a-z]{4,32}-[0-9a-z]{8,32}\z"),
            new RootEmailTemplate(variables.Checked("PARTNER_CLOUD_ROOT_EMAIL_TEMPLATE", "aws+{providerId}@partner.example", value => new RootEmailTemplate(value).Problem)),
            Items(variables.Text("PARTNER_CLOUD_SUPPORTED_COUNTRIES", "US,CA", @"\A\s*[A-Z]{2}\s*(,\s*[A-Z]{2}\s*)*\z")).ToHashSet(),
            variables.Text("PARTNER_CLOUD_CONTACT_ADDRESS", "cloudintegration@ctl.io", @"\A[^\s@]+@[^\s@]+\z"),
            variables.Text("PARTNER_CLOUD_CREDENTIALS_KEY_ARN", "arn:aws:kms:us-east-1:111122223333:key/...", @"\Aarn:[a-z-]+:kms:[a-z0-9-]+:\d{12}:key/.+\z"),
            variables.Text("PARTNER_CLOUD_CAM_READER_ROLE_ARN", "arn:aws:iam::111122223333:role/CAMCredentialsReader", @"\Aarn:[a-z-]+:iam::\d{12}:role/[\w+=,.@/-]+\z"),
            variables.Text("PARTNER_CLOUD_OPERATORS_TOPIC_ARN", "arn:aws:sns:us-east-1:111122223333:PartnerCloud-Operators", @"\Aarn:[a-z-]+:sns:[a-z0-9-]+:\d{12}:[A-Za-z0-9_-]{1,256}\z"),
            variables.Text("PARTNER_CLOUD_CAM_ENTRANCE_ROLE_ARN", "arn:aws:iam::540339316802:role/CAMAccountAccess", @"\Aarn:[a-z-]+:iam::\d{12}:role/[\w+=,.@/-]+\z"))
        {
            EventBusName = variables.Text("PARTNER_CLOUD_EVENT_BUS_NAME", "partner-cloud", @"\A[A-Za-z0-9._-]{1,256}\z"),
            TemporaryPasswordLife = TimeSpan.FromDays(variables.Number("PARTNER_CLOUD_TEMPORARY_PASSWORD_DAYS", 7, least: 1, most: 90)),
            Trusted = TrustedAccounts.From(variables),
            AlternateContact = PartnerContact.From(variables),
            BaselineParameters = variables.Optional(BaselineParametersVariable, BaselineParametersExample, _ => null),
        };
        return variables.Problems.Count == 0 ? options : throw new ConfigurationInvalidException(variables.Problems);
    }

    private static string[] Items(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
