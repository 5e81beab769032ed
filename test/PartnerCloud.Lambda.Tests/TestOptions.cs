using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Lambda.Tests;

/// <summary>A valid configuration.</summary>
internal static class TestOptions
{
    public static Dictionary<Setting, string> Values => new()
    {
        [FunctionSettings.CustomersOuId] = "ou-ab12-customers",
        [FunctionSettings.RootEmailTemplate] = "aws+{providerId}@partner.example",
        [FunctionSettings.SupportedCountries] = "US, CA",
        [FunctionSettings.ContactAddress] = "cloudintegration@ctl.io",
        [FunctionSettings.PartnerAccountId] = "589942003651",
        [FunctionSettings.CredentialsKeyArn] = "arn:aws:kms:us-east-1:589942003651:key/11111111-2222-3333-4444-555555555555",
        [FunctionSettings.CamReaderRoleArn] = "arn:aws:iam::540339316802:role/CAMCredentialsReader",
        [FunctionSettings.CamEntranceRoleArn] = "arn:aws:iam::540339316802:role/CAMAccountAccess",
        [FunctionSettings.EventBusName] = "partner-cloud",
        [FunctionSettings.OperatorsTopicArn] = "arn:aws:sns:us-east-1:589942003651:PartnerCloud-Operators",
    };

    public static Dictionary<string, string> Variables => new(FunctionSettings.VariablesOf(Values)) { ["AWS_REGION"] = "us-east-1" };

    public static PartnerCloudOptions Valid => PartnerCloudOptions.FromEnvironment(Variables.GetValueOrDefault);
}
