using PartnerCloud.Local.Composition;

namespace PartnerCloud.Local.Tests.Functions;

/// <summary>The product's functions, with a configuration that needs no AWS.</summary>
internal static class LambdaAssembly
{
    public static string Path => LocalPartnerCloud.FunctionsAssembly;

    public static Dictionary<string, string> Environment() => new()
    {
        ["AWS_REGION"] = "us-east-1",
        ["PARTNER_CLOUD_CUSTOMERS_OU_ID"] = "ou-ab12-customers",
        ["PARTNER_CLOUD_ROOT_EMAIL_TEMPLATE"] = "aws+{providerId}@partner.example",
        ["PARTNER_CLOUD_SUPPORTED_COUNTRIES"] = "US",
        ["PARTNER_CLOUD_CONTACT_ADDRESS"] = "partner@partner.example",
        ["PARTNER_CLOUD_CREDENTIALS_KEY_ARN"] = "arn:aws:kms:us-east-1:589942003651:key/1",
        ["PARTNER_CLOUD_CAM_READER_ROLE_ARN"] = "arn:aws:iam::540339316802:role/Reader",
        ["PARTNER_CLOUD_OPERATORS_TOPIC_ARN"] = "arn:aws:sns:us-east-1:589942003651:PartnerCloud-Operators",
        ["PARTNER_CLOUD_EVENT_BUS_NAME"] = "partner-cloud",
        ["PARTNER_CLOUD_CAM_ENTRANCE_ROLE_ARN"] = "arn:aws:iam::540339316802:role/CAMAccountAccess",
    };
}
