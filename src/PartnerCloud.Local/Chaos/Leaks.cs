using PartnerCloud.Local.StatesLanguage.Executions;

namespace PartnerCloud.Local.Chaos;

/// <summary>Looks for passwords and keys where they have no business.</summary>
internal static class Leaks
{
    /// <summary>Each secret that was found, and where; without the secret itself.</summary>
    /// <param name="stage">The cloud.</param>
    /// <param name="execution">What was played on it.</param>
    /// <param name="dump">The cloud's state.</param>
    public static IReadOnlyList<string> In(Stage stage, Execution execution, string dump) =>
    [
        .. from place in Places(stage, execution).Append((Name: "the state of the cloud", Text: dump))
           from secret in stage.Cloud.HandedOut.FoundIn(place.Text)
           select $"{secret}: found in {place.Name}",
    ];

    private static IEnumerable<(string Name, string Text)> Places(Stage stage, Execution execution)
    {
        yield return ("the history", string.Join('\n', execution.Events.Select(entry => entry.Details?.ToJsonString())));
        yield return ("the execution's end", $"{execution.State.Output}\n{execution.State.Error}\n{execution.State.Cause}");
        foreach (var bus in stage.Cloud.Options.EventBuses.Append("default"))
            yield return ($"the events of the bus {bus}", string.Join('\n', stage.Cloud.EventsOn(bus).Select(put => put.Detail)));
        yield return ("the operators' mail", string.Join('\n', stage.Cloud.MessagesOn(stage.Aws.Local.OperatorsTopicArn).Select(message => message.Subject + "\n" + message.Text)));
    }
}
