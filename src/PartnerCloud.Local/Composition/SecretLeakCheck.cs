using PartnerCloud.Local.Functions;
using PartnerCloud.Simulator.Services.CloudTrail.History;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Services.Sns;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Local.Composition;

/// <summary>
/// Searches for every password, secret key and session token of a cloud in places where none may be. These are executions and their histories, the functions'
/// logs, events, notifications to operators, the call log, the event history,
/// and the cloud's state.
/// </summary>
public sealed class SecretLeakCheck
{
    private readonly LocalPartnerCloud local;
    private readonly FunctionLog log;
    private readonly List<(string Where, Func<string?> Text)> watched = [];

    internal SecretLeakCheck(LocalPartnerCloud local, FunctionLog log) => (this.local, this.log) = (local, log);

    /// <summary>Whether disposing a cloud with a leak throws. Turn it off if you call <see cref="FindLeaks"/> and report the result.</summary>
    public bool ThrowsOnDispose { get; set; } = true;

    /// <summary>Adds a place to search, such as a command's output.</summary>
    /// <param name="where">The name of the place, for the message.</param>
    /// <param name="text">Returns the whole text of the place.</param>
    public void Watch(string where, Func<string?> text) => watched.Add((where, text));

    /// <summary>Lists each leak: what it is, and where it was found, but never the secret itself. Empty if there is none.</summary>
    public IReadOnlyList<string> FindLeaks() =>
    [
        .. from place in Places()
           from found in local.Cloud.IssuedSecrets.FoundIn(place.Text)
           select $"{found}, in {place.Where}",
    ];

    /// <exception cref="SecretLeakedException">A leak was found.</exception>
    internal void Check()
    {
        if (ThrowsOnDispose && FindLeaks() is { Count: > 0 } leaks)
            throw new SecretLeakedException([.. leaks.Distinct()]);
    }

    private IEnumerable<(string Where, string? Text)> Places() =>
    [
        .. Executions().SelectMany(Of),
        .. log.Lines.Select(line => ($"the log of {line.FunctionName}", (string?)line.Text)),
        .. local.Cloud.AllEvents().Select(entry => ($"an event {entry.DetailType} of {entry.Source}", (string?)$"{entry.Source} {entry.DetailType} {entry.Detail}")),
        .. local.Cloud.AllMessages().Select(message => ($"the message '{message.Subject}'", (string?)$"{message.Subject} {message.Text}")),
        .. local.Cloud.Calls.All.Select(call => ($"the call log at {call.Operation}", (string?)call.ToString())),
        .. local.Cloud.EventTexts().Select(entry => ($"the event history at {entry.Operation}", (string?)entry.Text)),
        ("the cloud's state", local.Cloud.Dump()),
        .. watched.Select(place => (place.Where, place.Text())),
    ];

    private static IEnumerable<(string Where, string? Text)> Of(Execution execution)
    {
        var name = $"the execution {execution.StateMachine.Name} {execution.Name}";
        yield return ($"{name}: its input", execution.Input);
        yield return ($"{name}: its end", execution.State.ToString());
        foreach (var entry in execution.Events)
        {
            foreach (var member in entry.Details ?? [])
                yield return ($"{name}: {member.Key} of {entry.Type}", member.Value?.ToString());
        }
    }

    private IEnumerable<Execution> Executions() => local.StepFunctions is null ? [] :
        local.StepFunctions.StateMachines.List(local.ManagementAccountId, local.Cloud.Options.Region).SelectMany(machine => local.StepFunctions.Executions.List(machine.Arn));
}
