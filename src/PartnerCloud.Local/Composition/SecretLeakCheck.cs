using PartnerCloud.Local.Functions;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Services.Sns;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Local.Composition;

/// <summary>
/// Looks for every password, secret key and session token of a cloud where people and machines look: in executions and their histories, in what the
/// functions log, in events, in messages to the operators, in the call log, and in the cloud's own state. There must be none.
/// </summary>
public sealed class SecretLeakCheck
{
    private readonly LocalPartnerCloud local;
    private readonly FunctionLog log;
    private readonly List<(string Where, Func<string?> Text)> watched = [];

    internal SecretLeakCheck(LocalPartnerCloud local, FunctionLog log) => (this.local, this.log) = (local, log);

    /// <summary>Whether a cloud that ends with a find throws. Who looks himself and tells what he finds turns it off.</summary>
    public bool ThrowsAtTheEnd { get; set; } = true;

    /// <summary>Adds a place, such as what a command prints.</summary>
    /// <param name="where">Its name.</param>
    /// <param name="text">All that stands there when it is asked for.</param>
    public void Watch(string where, Func<string?> text) => watched.Add((where, text));

    /// <summary>Where something stands that must not, and where that comes from; never itself. Empty if all is well.</summary>
    public IReadOnlyList<string> Finds() =>
    [
        .. from place in Places()
           from found in local.Cloud.IssuedSecrets.FoundIn(place.Text)
           select $"{found}, in {place.Where}",
    ];

    /// <exception cref="SecretLeakedException">Something was found.</exception>
    internal void Check()
    {
        if (ThrowsAtTheEnd && Finds() is { Count: > 0 } finds)
            throw new SecretLeakedException([.. finds.Distinct()]);
    }

    private IEnumerable<(string Where, string? Text)> Places() =>
    [
        .. Executions().SelectMany(Of),
        .. log.Lines.Select(line => ($"what {line.FunctionName} logged", (string?)line.Text)),
        .. local.Cloud.AllEvents().Select(entry => ($"an event {entry.DetailType} of {entry.Source}", (string?)$"{entry.Source} {entry.DetailType} {entry.Detail}")),
        .. local.Cloud.AllMessages().Select(message => ($"the message '{message.Subject}'", (string?)$"{message.Subject} {message.Text}")),
        .. local.Cloud.Calls.All.Select(call => ($"the call log at {call.Operation}", (string?)call.ToString())),
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
