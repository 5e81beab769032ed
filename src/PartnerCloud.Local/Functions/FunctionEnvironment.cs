using System.Collections;

namespace PartnerCloud.Local.Functions;

/// <summary>The environment variables of a function's process: Lambda's own, the configuration, and only a few of this process's own.</summary>
internal static class FunctionEnvironment
{
    /// <summary>The variables that a process inherits. None begins with AWS_, so real credentials in your shell are never used.</summary>
    private static readonly string[] Inherited = ["PATH", "HOME", "TMPDIR", "TEMP", "TMP", "SystemRoot", "USERPROFILE"];

    /// <summary>Settings for processes that run shortly and are killed in the end. You can override them, for example to attach a debugger.</summary>
    private static readonly IReadOnlyDictionary<string, string> ForShortLives = new Dictionary<string, string>
    {
        // A process answers a few invocations, so optimizing its code after counted calls does not pay.
        ["DOTNET_TC_CallCounting"] = "0",
        // The diagnostic pipes and sockets would stay in the folder for temporary files.
        ["DOTNET_EnableDiagnostics"] = "0",
    };

    public static Dictionary<string, string> Of(string functionName, string runtimeApi, FunctionProcessHostOptions options)
    {
        Dictionary<string, string> variables = new(ForShortLives);
        Add(variables, FromParent());
        Add(variables, OfLambda(functionName, runtimeApi, options));
        Add(variables, options.Environment);
        Add(variables, options.EnvironmentOf(functionName));
        return variables;
    }

    private static IEnumerable<KeyValuePair<string, string>> FromParent() => Environment.GetEnvironmentVariables()
        .Cast<DictionaryEntry>()
        .Select(entry => (Name: (string)entry.Key, Value: (string?)entry.Value ?? ""))
        .Where(entry => Inherited.Contains(entry.Name) || entry.Name.StartsWith("DOTNET_", StringComparison.Ordinal))
        .Select(entry => KeyValuePair.Create(entry.Name, entry.Value));

    private static Dictionary<string, string> OfLambda(string functionName, string runtimeApi, FunctionProcessHostOptions options)
    {
        var taskRoot = Path.GetDirectoryName(Path.GetFullPath(options.AssemblyPath))!;
        return new()
        {
            ["AWS_LAMBDA_RUNTIME_API"] = runtimeApi,
            ["AWS_LAMBDA_FUNCTION_NAME"] = functionName,
            ["AWS_LAMBDA_FUNCTION_VERSION"] = "$LATEST",
            ["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"] = "512",
            ["AWS_LAMBDA_LOG_GROUP_NAME"] = $"/aws/lambda/{functionName}",
            ["AWS_LAMBDA_LOG_STREAM_NAME"] = "local",
            ["AWS_LAMBDA_INITIALIZATION_TYPE"] = "on-demand",
            ["AWS_EXECUTION_ENV"] = "AWS_Lambda_dotnet10",
            ["AWS_REGION"] = options.Region,
            ["AWS_DEFAULT_REGION"] = options.Region,
            ["LAMBDA_TASK_ROOT"] = taskRoot,
            ["_HANDLER"] = Path.GetFileNameWithoutExtension(options.AssemblyPath),
            ["ANNOTATIONS_HANDLER"] = functionName,
            // As in the deployment: log lines stay as the functions write them.
            ["AWS_LAMBDA_HANDLER_LOG_FORMAT"] = "Unformatted",
            ["TZ"] = ":UTC",
            // Lambda has no profile files and no instance metadata, but HOME may have profile files.
            ["AWS_CONFIG_FILE"] = Path.Combine(taskRoot, "no-aws-config"),
            ["AWS_SHARED_CREDENTIALS_FILE"] = Path.Combine(taskRoot, "no-aws-credentials"),
            ["AWS_EC2_METADATA_DISABLED"] = "true",
        };
    }

    private static void Add(Dictionary<string, string> variables, IEnumerable<KeyValuePair<string, string>> more)
    {
        foreach (var (name, value) in more)
            variables[name] = value;
    }
}
