using System.Globalization;
using Amazon.CDK;

namespace PartnerCloud.Cdk.Functions;

/// <summary>The environment variables of the functions. Every function gets all of them, and checks all of them when it starts.</summary>
internal static class FunctionVariables
{
    /// <summary>The variable that names the function to run.</summary>
    public const string Handler = "ANNOTATIONS_HANDLER";

    /// <summary>Keeps our JSON log lines as they are. Otherwise the runtime client wraps each of them into another line.</summary>
    public const string LogFormat = "AWS_LAMBDA_HANDLER_LOG_FORMAT";

    public static Dictionary<string, string> Of(string functionName, FunctionFleetProps props) => new()
    {
        [Handler] = functionName,
        [LogFormat] = "Unformatted",
        ["PARTNER_CLOUD_CUSTOMERS_OU_ID"] = props.Settings.CustomersOuId,
        ["PARTNER_CLOUD_ROOT_EMAIL_TEMPLATE"] = props.Settings.RootEmailTemplate,
        ["PARTNER_CLOUD_SUPPORTED_COUNTRIES"] = string.Join(',', props.Settings.SupportedCountries),
        ["PARTNER_CLOUD_CONTACT_ADDRESS"] = props.Settings.ContactAddress,
        ["PARTNER_CLOUD_ALTERNATE_CONTACT"] = props.Settings.AlternateContact,
        ["PARTNER_CLOUD_BASELINE_PARAMETERS"] = props.Settings.BaselineParameters,
        ["PARTNER_CLOUD_CREDENTIALS_KEY_ARN"] = props.CredentialsKey.KeyArn,
        ["PARTNER_CLOUD_CAM_READER_ROLE_ARN"] = props.Settings.CamReaderRoleArn,
        ["PARTNER_CLOUD_CAM_ENTRANCE_ROLE_ARN"] = props.Settings.CamEntranceRoleArn,
        ["PARTNER_CLOUD_OPERATORS_TOPIC_ARN"] = props.OperatorsTopicArn,
        ["PARTNER_CLOUD_EVENT_BUS_NAME"] = props.EventBusName,
        ["PARTNER_CLOUD_TEMPORARY_PASSWORD_DAYS"] = props.Settings.TemporaryPasswordDays.ToString(CultureInfo.InvariantCulture),
        ["PARTNER_CLOUD_PARTNER_ACCOUNT_ID"] = props.Settings.PartnerAccountId is { Length: > 0 } partner ? partner : Stack.Of(props.CredentialsKey).Account,
        ["PARTNER_CLOUD_CAM_ACCOUNT_ID"] = props.Settings.CamAccountId,
        ["PARTNER_CLOUD_CAM_EXTERNAL_ID"] = props.Settings.CamExternalId,
    };
}
