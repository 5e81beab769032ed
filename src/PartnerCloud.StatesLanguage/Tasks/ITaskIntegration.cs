using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>What a Task with a resource such as <c>arn:aws:states:::lambda:invoke</c> does.</summary>
public interface ITaskIntegration
{
    /// <summary>The service of the resource, which is history's <c>resourceType</c>: <c>lambda</c>.</summary>
    string Service { get; }

    /// <summary>The action of the resource, which is history's <c>resource</c>: <c>invoke</c>.</summary>
    string Action { get; }

    /// <summary>What error names of the service begin with: <c>Lambda</c>.</summary>
    string ErrorPrefix { get; }

    /// <summary>Whether the action can be used with <c>.waitForTaskToken</c>.</summary>
    bool OffersTaskToken { get; }

    /// <summary>The parameters that a definition must give.</summary>
    IReadOnlyCollection<string> RequiredParameters { get; }

    /// <summary>The parameters that a definition may give besides.</summary>
    IReadOnlyCollection<string> OptionalParameters { get; }

    /// <summary>Does the work.</summary>
    /// <param name="call">The parameters and who calls.</param>
    /// <param name="cancellationToken">Signals that the task's time is up or that the execution has ended; the answer is of no use then.</param>
    /// <returns>The task's result.</returns>
    /// <exception cref="TaskFailedException">The task failed. Any other exception becomes <c>ErrorPrefix.SdkClientException</c>.</exception>
    Task<JsonNode?> RunAsync(TaskCall call, CancellationToken cancellationToken);
}
