namespace PartnerCloud.Lambda.Operators;

/// <summary>Where the console shows an execution.</summary>
internal static class ConsoleLink
{
    public static string To(FailedExecution execution) =>
        $"https://{HostOf(execution.Arn.Split(':')[1], execution.Region)}/states/home?region={execution.Region}#/v2/executions/details/{execution.Arn}";

    private static string HostOf(string partition, string region) => partition switch
    {
        "aws-cn" => $"{region}.console.amazonaws.cn",
        "aws-us-gov" => $"{region}.console.amazonaws-us-gov.com",
        _ => $"{region}.console.aws.amazon.com",
    };
}
