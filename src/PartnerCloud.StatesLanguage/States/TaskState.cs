using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Attempts;
using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Errors;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Expressions;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.StatesLanguage.States;

/// <summary>A unit of work by a function or a service.</summary>
internal sealed class TaskState : State
{
    private readonly TaskResource? resource;
    private readonly PathField inputPath;
    private readonly PathField outputPath;
    private readonly PayloadTemplate? parameters;
    private readonly PayloadTemplate? resultSelector;
    private readonly ResultPlacement placement;
    private readonly SecondsField timeout;
    private readonly SecondsField heartbeat;
    private readonly ErrorHandling errors;
    private readonly Assignment assignment;
    private readonly string? next;

    public TaskState(string name, StateFields fields, TaskResources resources)
        : base(name)
    {
        resource = resources.Read(fields);
        inputPath = new PathField("InputPath", fields);
        outputPath = new PathField("OutputPath", fields);
        parameters = fields.Template("Parameters");
        resultSelector = fields.Template("ResultSelector");
        placement = new ResultPlacement(fields);
        timeout = new SecondsField(fields, "TimeoutSeconds", least: 1);
        heartbeat = new SecondsField(fields, "HeartbeatSeconds", least: 1);
        if (heartbeat.IsPresent && resource is { WaitsForToken: false })
            fields.Refuse("HeartbeatSeconds", "is supported here only for resources that end in .waitForTaskToken");
        if (heartbeat.Seconds >= timeout.Seconds)
            fields.Refuse("HeartbeatSeconds", "must be smaller than TimeoutSeconds");
        errors = new ErrorHandling(fields);
        assignment = new Assignment(fields);
        next = NextStep.Read(fields);
    }

    public override string Type => "Task";

    public override IEnumerable<string> Targets => next is null ? errors.Targets : errors.Targets.Append(next);

    public override bool CanEnd => next is null;

    public override bool ResumesInside => true;

    public override bool NeedsStandard => resource is { Waits: true };

    public override bool CountsRetries => true;

    public override bool NotesAbort => true;

    public override bool Waits => resource?.Waits ?? false;

    public override bool WaitsForJob => resource?.JobSuffix is not null;

    public override IEnumerable<string> Assigned => assignment.Names.Concat(errors.Assigned);

    public override Task<Transition> RunAsync(Visit visit) => errors.GuardAsync(visit, () => AttemptAsync(visit));

    private async Task<Transition> AttemptAsync(Visit visit)
    {
        var mocked = visit.Trial is { Test.Mock: not null };
        using var pending = resource!.Waits && !mocked ? visit.Services.Tokens.Issue() : null;
        visit.TaskToken = resource.WaitsForToken ? pending?.Token : null;
        var input = inputPath.Apply(visit.Scope(visit.Input));
        visit.Note("afterInputPath", input);
        var scope = visit.Scope(input);
        var attempt = new TaskAttempt(visit, resource, timeout.Evaluate(scope), heartbeat.Evaluate(scope), pending);
        var effective = parameters is null ? input : parameters.Evaluate(scope);
        visit.Note("afterParameters", effective);
        var result = mocked ? visit.Trial!.Answer() : await attempt.RunAsync(effective);
        visit.Note("result", result);
        if (resultSelector is not null)
            result = resultSelector.Evaluate(visit.Scope(result));
        visit.Note("afterResultSelector", result);
        return Leave(visit, result);
    }

    private Transition Leave(Visit visit, JsonNode? result)
    {
        var placed = placement.Place(visit.Input, result);
        visit.Note("afterResultPath", placed);
        return visit.Exit(outputPath.Apply(visit.Scope(placed)), assignment.Evaluate(visit.Scope(result)), next);
    }
}
