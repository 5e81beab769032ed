using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Paths;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.StatesLanguage.States;

/// <summary>Waits for a number of seconds or until a time, on the cloud's clock.</summary>
internal sealed class WaitState : State
{
    private readonly PathField inputPath;
    private readonly PathField outputPath;
    private readonly SecondsField seconds;
    private readonly DateTimeOffset? timestamp;
    private readonly JsonPath? timestampPath;
    private readonly Assignment assignment;
    private readonly string? next;

    /// <summary>AWS's limit: 24,855 days pass, and 24,856 days fail.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(int.MaxValue);

    public WaitState(string name, StateFields fields)
        : base(name)
    {
        inputPath = new PathField("InputPath", fields);
        outputPath = new PathField("OutputPath", fields);
        seconds = new SecondsField(fields, "Seconds", least: 0);
        timestampPath = fields.Path("TimestampPath");
        if (fields.Text("Timestamp") is { } text)
        {
            if (Timestamps.TryRead(text, out var time))
                timestamp = time;
            else
                fields.Refuse("Timestamp", "must be an RFC 3339 timestamp such as 2026-11-20T12:00:00Z");
        }

        if (new[] { "Seconds", "SecondsPath", "Timestamp", "TimestampPath" }.Count(fields.Has) != 1)
            fields.Refuse("Seconds", "or exactly one of SecondsPath, Timestamp and TimestampPath is required");
        assignment = new Assignment(fields);
        next = NextStep.Read(fields);
    }

    public override string Type => "Wait";

    public override IEnumerable<string> Targets => next is null ? [] : [next];

    public override bool CanEnd => next is null;

    public override bool NotesAbort => true;

    public override IEnumerable<string> Assigned => assignment.Names;

    public override async Task<Transition> RunAsync(Visit visit)
    {
        var input = inputPath.Apply(visit.Scope(visit.Input));
        visit.Note("afterInputPath", input);
        var end = End(visit, input);
        if (end - visit.Now > Longest)
            throw StateFailureException.Runtime("Wait state delay is too long.");
        await visit.WaitUntilAsync(end);
        var output = outputPath.Apply(visit.Scope(input));
        return visit.Exit(output, assignment.Evaluate(visit.Scope(input)), next);
    }

    private DateTimeOffset End(Visit visit, System.Text.Json.Nodes.JsonNode? input)
    {
        if (seconds.Evaluate(visit.Scope(input)) is { } delay)
            return visit.Now + delay;
        if (timestampPath is null)
            return timestamp!.Value;
        var value = visit.Scope(input).Select(timestampPath, "TimestampPath");
        return Timestamps.TryRead(value, out var time)
            ? time
            : throw StateFailureException.Runtime($"The TimestampPath '{timestampPath.Text}' must lead to an RFC 3339 timestamp, but leads to {Json.Text(value)}.");
    }
}
