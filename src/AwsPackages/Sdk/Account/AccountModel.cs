using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.Account;

internal static class AccountModel
{
    internal static readonly ServiceModel Instance = new(typeof(AmazonAccountException))
    {
        ServiceId = "Account",
        SigningName = "account",
        Version = "2021-02-01",
        Protocol = new RestJsonProtocol
        {
            ["PutAlternateContact"] = ("POST", "/putAlternateContact"),
            ["GetAlternateContact"] = ("POST", "/getAlternateContact"),
        },
        Hosts = new GlobalHosts("account")
        {
            ["aws"] = ("account.us-east-1", "us-east-1"),
            ["aws-cn"] = ("account.cn-northwest-1", "cn-northwest-1"),
        },
    };
}
