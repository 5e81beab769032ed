using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>A service integration: the work of a Task with a resource such as <c>arn:aws:states:::lambda:invoke</c>.</summary>
public interface ITaskIntegration
{
    /// <summary>The service in the resource, for example <c>lambda</c>. The history shows it as <c>resourceType</c>.</summary>
    string Service { get; }

    /// <summary>The action in the resource, for example <c>invoke</c>. The history shows it as <c>resource</c>.</summary>
    string Action { get; }

    /// <summary>The prefix of the service's error names, for example <c>Lambda</c>.</summary>
    string ErrorPrefix { get; }

    /// <summary>Whether the action supports <c>.waitForTaskToken</c>.</summary>
    bool OffersTaskToken { get; }

    /// <summary>The parameters that a definition must give.</summary>
    IReadOnlyCollection<string> RequiredParameters { get; }

    /// <summary>The other parameters that a definition may give.</summary>
    IReadOnlyCollection<string> OptionalParameters { get; }

    /// <summary>Checks whether the execution's role allows the call. A Task whose resource is a function's ARN asks <c>lambda:invoke</c>.</summary>
    /// <exception cref="TaskFailedException">The role does not allow it.</exception>
    void Authorize(TaskCall call)
    {
    }

    /// <summary>Runs the task.</summary>
    /// <param name="call">The parameters and the caller.</param>
    /// <param name="cancellationToken">A signal that the task timed out or the execution ended. The answer is then no longer needed.</param>
    /// <returns>The task's result.</returns>
    /// <exception cref="TaskFailedException">The task failed. Any other exception becomes <c>ErrorPrefix.SdkClientException</c>.</exception>
    Task<JsonNode?> RunAsync(TaskCall call, CancellationToken cancellationToken);
}
