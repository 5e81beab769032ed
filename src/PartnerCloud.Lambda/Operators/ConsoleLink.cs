namespace PartnerCloud.Lambda.Operators;

/// <summary>The address where the AWS console shows an execution.</summary>
internal static class ConsoleLink
{
    public static string To(string executionArn)
    {
        var (partition, region) = (executionArn.Split(':')[1], executionArn.Split(':')[3]);
        return $"https://{HostOf(partition, region)}/states/home?region={region}#/v2/executions/details/{executionArn}";
    }

    private static string HostOf(string partition, string region) => partition switch
    {
        "aws-cn" => $"{region}.console.amazonaws.cn",
        "aws-us-gov" => $"{region}.console.amazonaws-us-gov.com",
        _ => $"{region}.console.aws.amazon.com",
    };
}
