namespace PartnerCloud.Lambda.Aws.Accounts;

/// <summary>The sign-in address of an account, which works without an account alias.</summary>
internal static class SignInUrl
{
    public static string Of(string partition, string accountId) => $"https://{accountId}.{HostOf(partition)}/console";

    private static string HostOf(string partition) => partition switch
    {
        "aws" => "signin.aws.amazon.com",
        "aws-cn" => "signin.amazonaws.cn",
        "aws-us-gov" => "signin.amazonaws-us-gov.com",
        _ => throw new NotSupportedException($"The sign-in address of partition {partition} is not known."),
    };
}
