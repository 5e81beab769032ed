using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Lambda.Tests;

/// <summary>A configuration that is right.</summary>
internal static class TestOptions
{
    public static Dictionary<string, string> Variables => new()
    {
        ["AWS_REGION"] = "us-east-1",
        ["PARTNER_CLOUD_CUSTOMERS_OU_ID"] = "ou-ab12-customers",
        ["PARTNER_CLOUD_ROOT_EMAIL_TEMPLATE"] = "aws+{providerId}@partner.example",
        ["PARTNER_CLOUD_SUPPORTED_COUNTRIES"] = "US, CA",
        ["PARTNER_CLOUD_CONTACT_ADDRESS"] = "cloudintegration@ctl.io",
        ["PARTNER_CLOUD_CREDENTIALS_KEY_ARN"] = "arn:aws:kms:us-east-1:589942003651:key/11111111-2222-3333-4444-555555555555",
        ["PARTNER_CLOUD_CAM_READER_ROLE_ARN"] = "arn:aws:iam::540339316802:role/CAMCredentialsReader",
        ["PARTNER_CLOUD_CAM_ENTRANCE_ROLE_ARN"] = "arn:aws:iam::540339316802:role/CAMAccountAccess",
        ["PARTNER_CLOUD_EVENT_BUS_NAME"] = "partner-cloud",
        ["PARTNER_CLOUD_OPERATORS_TOPIC_ARN"] = "arn:aws:sns:us-east-1:589942003651:PartnerCloud-Operators",
    };

    public static PartnerCloudOptions Valid => PartnerCloudOptions.FromEnvironment(Variables.GetValueOrDefault);
}
