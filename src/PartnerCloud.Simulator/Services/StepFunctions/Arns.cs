using System.Text.RegularExpressions;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>Builds and reads the ARNs of state machines and executions.</summary>
internal static partial class Arns
{
    public static string StateMachine(string accountId, string region, string name) =>
        $"arn:{Partition(region)}:states:{region}:{accountId}:stateMachine:{name}";

    /// <summary>The ARN of an execution, from its state machine's ARN.</summary>
    public static string Execution(string machineArn, string name)
    {
        var parts = machineArn.Split(':');
        parts[5] = "execution";
        return $"{string.Join(':', parts)}:{name}";
    }

    public static bool Is(string arn, string resourceType) => Shape().Match(arn) is { Success: true } match && match.Groups["type"].Value == resourceType;

    /// <summary>Whether an ARN names a Map state of a state machine by its label: <c>stateMachine:name/label</c>.</summary>
    public static bool IsLabeled(string arn) => Is(arn, "stateMachine") && arn.Contains('/', StringComparison.Ordinal);

    /// <summary>The state machine's ARN that belongs to the ARN of a child execution or a Map Run.</summary>
    public static string MachineOf(string arn)
    {
        var parts = arn.Split(':');
        return StateMachine(parts[4], parts[3], parts[6].Split('/')[0]);
    }

    public static bool IsRole(string arn) => Role().IsMatch(arn);

    public static string RegionOf(string arn) => arn.Split(':')[3];

    public static string AccountOf(string arn) => arn.Split(':')[4];

    /// <summary>Whether a name is valid: 1 to 80 characters, without white space, control characters, brackets, wildcards and AWS's list of special characters.</summary>
    public static bool IsName(string name) => Name().IsMatch(name);

    private static string Partition(string region) =>
        region.StartsWith("cn-", StringComparison.Ordinal) ? "aws-cn" : region.StartsWith("us-gov-", StringComparison.Ordinal) ? "aws-us-gov" : "aws";

    [GeneratedRegex(@"^arn:aws[a-z-]*:states:[a-z0-9-]+:\d{12}:(?:(?<type>stateMachine):[^:]+|(?<type>execution):[^:]+:[^:]+|(?<type>mapRun):[^:/]+/[^:]+:[^:]+)\z")]
    private static partial Regex Shape();

    [GeneratedRegex(@"^arn:aws[a-z-]*:iam::\d{12}:role/.+\z")]
    private static partial Regex Role();

    [GeneratedRegex(@"^[^\s\p{Cc}<>{}\[\]?*""#%\\^|~`$&,;:/]{1,80}\z")]
    private static partial Regex Name();
}
