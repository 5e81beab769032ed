using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.StatesLanguage.Children;

/// <summary>
/// The integration <c>states:startExecution</c>, which starts a child execution. With <c>.sync</c> or <c>.sync:2</c>, the task waits for its end.
/// </summary>
/// <param name="executions">Returns the Step Functions service; null if there is none.</param>
internal sealed class StartExecution(Func<IChildExecutions?> executions) : IJobIntegration
{
    private const string ParsingSuffix = ".sync:2";

    private const string ClientError = "AWSStepFunctionsException";

    // The client of Step Functions knows these errors. It gives all others its general name.
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "StateMachineDoesNotExist", "StateMachineDeleting", "InvalidArn", "InvalidName", "InvalidExecutionInput", "ExecutionAlreadyExists", "ExecutionDoesNotExist", "ValidationException",
    };

    /// <inheritdoc/>
    public string Service => "states";

    /// <inheritdoc/>
    public string Action => "startExecution";

    /// <inheritdoc/>
    public string ErrorPrefix => "StepFunctions";

    /// <inheritdoc/>
    public bool OffersTaskToken => true;

    /// <inheritdoc/>
    public IReadOnlyCollection<string> RequiredParameters { get; } = ["StateMachineArn"];

    /// <inheritdoc/>
    public IReadOnlyCollection<string> OptionalParameters { get; } = ["Input", "Name", "TraceHeader"];

    /// <inheritdoc/>
    public IReadOnlyCollection<string> JobSuffixes { get; } = [".sync", ParsingSuffix];

    /// <inheritdoc/>
    public Task<JsonNode?> RunAsync(TaskCall call, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(call);
        var input = call.Parameters.TryGetPropertyValue("Input", out var given) ? Json.TextOfString(given) : null;
        try
        {
            var child = Executions.Start(call, Text(call, "StateMachineArn") ?? throw Invalid("StateMachineArn"), Text(call, "Name"), input);
            return Task.FromResult<JsonNode?>(new JsonObject
            {
                ["ExecutionArn"] = child.Arn,
                ["SdkHttpMetadata"] = new JsonObject { ["HttpStatusCode"] = 200 },
                ["StartDate"] = child.StartDate.ToUnixTimeMilliseconds(),
            });
        }
        catch (ChildExecutionRefusedException error)
        {
            throw Failure(error);
        }
    }

    /// <inheritdoc/>
    public IJob JobOf(TaskCall call, JsonNode? submitted, string suffix) =>
        new ChildExecution(Executions, call, Executions.Find(submitted!["ExecutionArn"]!.GetValue<string>()), suffix == ParsingSuffix);

    /// <summary>The failure of a task whose call got an error, in the words of AWS's client.</summary>
    public static TaskFailedException Failure(ChildExecutionRefusedException error)
    {
        var name = !Known.Contains(error.Code) ? ClientError : error.Code.EndsWith("Exception", StringComparison.Ordinal) ? error.Code : error.Code + "Exception";
        var origin = $"Service: AWSStepFunctions; Status Code: 400; Error Code: {error.Code}; Request ID: {Guid.NewGuid()}; Proxy: null";
        return new TaskFailedException($"StepFunctions.{name}", $"{error.Message} ({origin})");
    }

    private IChildExecutions Executions =>
        executions() ?? throw new InvalidOperationException("No Step Functions service is connected with this interpreter, so it cannot start child executions.");

    private static string? Text(TaskCall call, string name) => call.Parameters[name] switch
    {
        null => null,
        var value when Json.IsString(value) => value.GetValue<string>(),
        _ => throw Invalid(name),
    };

    private static TaskFailedException Invalid(string name) => Failure(new("ValidationException", $"{name} must be a string."));
}
