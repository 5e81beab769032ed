using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.StatesLanguage.Attempts;

/// <summary>Writes the events of a task's attempt: Task... for integrations, LambdaFunction... for function ARNs.</summary>
internal abstract class TaskJournal
{
    public static TaskJournal For(Visit visit, TaskResource resource) => resource.Integration is { } integration
        ? new IntegrationJournal(visit, integration.Service, resource.Action)
        : new FunctionJournal(visit, resource.Arn);

    public abstract void Scheduled(JsonNode? parameters, TimeSpan? timeout, TimeSpan? heartbeat);

    public abstract void Started();

    public abstract void Submitted(JsonNode? output);

    public abstract void Succeeded(JsonNode? output);

    public abstract void Failed(string? error, string? cause);

    public abstract void TimedOut(string? error);
}
