using Amazon.CDK;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Cdk.Functions;

/// <summary>The environment variables of the functions. Every function gets all of them, and checks all of them when it starts.</summary>
internal static class FunctionVariables
{
    /// <summary>The variable that names the function to run.</summary>
    public const string Handler = "ANNOTATIONS_HANDLER";

    /// <summary>Keeps our JSON log lines as they are. Otherwise the runtime client wraps each of them into another line.</summary>
    public const string LogFormat = "AWS_LAMBDA_HANDLER_LOG_FORMAT";

    public static Dictionary<string, string> Of(string functionName, FunctionFleetProps props)
    {
        var values = new Dictionary<Setting, string>(props.Settings.OfFunctions)
        {
            [FunctionSettings.CredentialsKeyArn] = props.CredentialsKey.KeyArn,
            [FunctionSettings.OperatorsTopicArn] = props.OperatorsTopicArn,
            [FunctionSettings.EventBusName] = props.EventBusName,
        };
        if (values[FunctionSettings.PartnerAccountId].Length == 0) values[FunctionSettings.PartnerAccountId] = Stack.Of(props.CredentialsKey).Account;
        return new(FunctionSettings.VariablesOf(values)) { [Handler] = functionName, [LogFormat] = "Unformatted" };
    }
}
