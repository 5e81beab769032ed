using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Expressions;
using PartnerCloud.StatesLanguage.History;

namespace PartnerCloud.StatesLanguage.MapRuns;

/// <summary>What only a Distributed Map has: its label, tolerated failures and batches. It runs each item in an execution of its own.</summary>
internal sealed class DistributedMap
{
    private static readonly TimeSpan LongestExpress = TimeSpan.FromMinutes(5);

    private readonly string label;
    private readonly bool isExpress;
    private readonly MachineDefinition definition;
    private readonly ToleranceField tolerance;
    private readonly ItemBatcher? batcher;
    private readonly ItemReader? reader;
    private readonly ResultWriter? writer;

    public DistributedMap(StateFields fields, string? executionType, StateGraph graph, ISet<string> labels)
    {
        label = MapLabel.Read(fields, labels);
        isExpress = executionType == "EXPRESS";
        definition = new MachineDefinition(graph, isExpress ? LongestExpress : null);
        foreach (var state in isExpress ? AllStates(graph).Where(state => state.NeedsStandard) : [])
            fields.Refuse("ItemProcessor.ProcessorConfig.ExecutionType", $"EXPRESS cannot run the state '{state.Name}': use STANDARD");
        tolerance = new ToleranceField(fields);
        batcher = fields.Object("ItemBatcher") is { } batches ? new ItemBatcher(batches) : null;
        reader = fields.Object("ItemReader") is { } source ? new ItemReader(source) : null;
        writer = fields.Object("ResultWriter") is { } target ? new ResultWriter(target) : null;
    }

    /// <summary>Runs the children, or goes on with those of a redriven Map Run, and returns their outputs.</summary>
    /// <param name="visit">The visit of the Map state.</param>
    /// <param name="input">The state's input after InputPath.</param>
    /// <param name="concurrency">How many children run at once; 0 sets no limit of its own.</param>
    /// <param name="select">Applies ItemsPath to the data with the items.</param>
    /// <param name="shape">Applies ItemSelector to an item.</param>
    public async Task<JsonNode?> RunAsync(Visit visit, JsonNode? input, int concurrency, Func<JsonNode?, JsonNode?> select, Func<MapItem, JsonNode?> shape)
    {
        if (visit.Branch.MapRun is not { IsOver: false } run)
            return await BeginAsync(visit, input, concurrency, select, shape);
        await Task.WhenAll(run.Executions.Select(execution => execution.Running));
        Redrive(run, visit);
        return await GuardAsync(run, visit, input, () =>
        {
            if (run.Executions.Count == 0)
                run.Take(Children(reader is null ? MapItems.Of(select(input)) : Read(visit, input, select), visit.Scope(input), shape));
        });
    }

    private static IEnumerable<State> AllStates(StateGraph graph) =>
        graph.States.Values.SelectMany(state => state.Inner.SelectMany(AllStates).Prepend(state));

    private async Task<JsonNode?> BeginAsync(Visit visit, JsonNode? input, int concurrency, Func<JsonNode?, JsonNode?> select, Func<MapItem, JsonNode?> shape)
    {
        var items = reader is null ? MapItems.Of(select(input)) : null;
        visit.Append("MapStateStarted", "mapStateStartedEventDetails", new JsonObject { ["length"] = items?.Count ?? 0 });
        var scope = visit.Scope(input);
        var count = tolerance.Count(scope);
        var limits = new MapRunLimits(concurrency, tolerance.Percentage(scope), count);
        var run = Create(visit, limits);
        visit.Append("MapRunStarted", "mapRunStartedEventDetails", new JsonObject { ["mapRunArn"] = run.Arn });
        return await GuardAsync(run, visit, input, () => run.Take(Children(items ?? Read(visit, input, select), scope, shape)));
    }

    private IReadOnlyList<JsonNode?> Read(Visit visit, JsonNode? input, Func<JsonNode?, JsonNode?> select) =>
        reader!.Read(visit.Scope(input), visit.Execution.StateMachine, visit.Services.Objects(), select);

    private MapRun Create(Visit visit, MapRunLimits limits)
    {
        var parent = visit.Execution;
        var machine = parent.StateMachine.Labeled(label, definition);
        var run = new MapRun($"{machine.Arn.Replace(":stateMachine:", ":mapRun:", StringComparison.Ordinal)}:{Guid.NewGuid()}", parent, machine, isExpress, limits, visit.Now);
        parent.Family.MapRuns[run.Arn] = run;
        return visit.Branch.MapRun = run;
    }

    private List<MapRunChild> Children(IReadOnlyList<JsonNode?> items, EvaluationScope scope, Func<MapItem, JsonNode?> shape)
    {
        var shaped = items.Select((item, index) => shape(new MapItem(index, item)));
        List<MapRunChild> children = [.. batcher is null ? shaped.Select(item => new MapRunChild(item, 1)) : batcher.Batches(shaped, scope)];
        if (children.Any(child => Json.IsTooLarge(Json.Text(child.Input))))
            throw new StateFailureException(ErrorNames.DataLimitExceeded, $"The input of a child execution is larger than {Json.MaximumBytes} bytes.");
        return children;
    }

    /// <summary>Opens the Map Run again. Its failed children wait for their redrive, and Express children start from the beginning.</summary>
    private void Redrive(MapRun run, Visit visit)
    {
        run.Reopen(visit.Now);
        visit.Append("MapRunRedriven", "mapRunRedrivenEventDetails", new JsonObject { ["mapRunArn"] = run.Arn, ["redriveCount"] = run.RedriveCount });
        foreach (var child in (run.Children ?? []).Where(child => child.Execution is not null && child.Status != ChildStatus.Succeeded))
        {
            child.IsFinal = !isExpress && visit.Services.Children.RedriveObstacle(child.Execution!) is not null;
            if (!child.IsFinal)
                child.Status = ChildStatus.PendingRedrive;
        }
    }

    private async Task<JsonNode?> GuardAsync(MapRun run, Visit visit, JsonNode? input, Action prepare)
    {
        try
        {
            prepare();
            return await RunChildrenAsync(run, visit, input);
        }
        catch (StateFailureException failure)
        {
            run.IsOver = failure.Error is ErrorNames.DataLimitExceeded or ErrorNames.Runtime;
            run.End(MapRunStatus.Failed, visit.Now);
            visit.BranchFailed = true;
            visit.Append("MapRunFailed", "mapRunFailedEventDetails", EventDetails.AddError([], failure.Error, failure.Cause));
            throw;
        }
    }

    private async Task<JsonNode?> RunChildrenAsync(MapRun run, Visit visit, JsonNode? input)
    {
        var scheduler = new MapRunScheduler(run, visit.Services);
        await scheduler.RunAsync(visit.Cancellation);
        if (visit.Cancellation.IsCancellationRequested)
            Abort(run, visit);
        var written = writer is { Exports: true } ? writer.Write(run, visit.Scope(input), visit.Services) : null;
        if (scheduler.IsExceeded)
            throw new StateFailureException(ErrorNames.ExceedToleratedFailureThreshold, "The specified tolerated failure threshold was exceeded");
        JsonNode result = written ?? (JsonNode?)writer?.Results(run, visit.Services.Children) ?? new JsonArray([.. run.Children!.Select(child => Output(child.Execution!))]);
        if (Json.IsTooLarge(Json.Text(result)))
            throw new StateFailureException(
                ErrorNames.DataLimitExceeded,
                $"The state/task '{visit.Branch.State.Name}' returned a result with a size exceeding the maximum number of bytes service limit.");
        run.IsOver = true;
        run.End(MapRunStatus.Succeeded, visit.Now);
        visit.Append("MapRunSucceeded");
        return result;
    }

    /// <summary>The output of a child. Of a tolerated failure, it is the error.</summary>
    private static JsonNode? Output(Execution child) => child.State is { Output: { } output }
        ? Json.Parse(output)
        : new JsonObject { ["Error"] = child.State.Error, ["Cause"] = child.State.Cause };

    private static void Abort(MapRun run, Visit visit)
    {
        run.End(MapRunStatus.Aborted, visit.Now);
        try
        {
            visit.Append("MapRunAborted");
        }
        catch (ExecutionEndedException)
        {
            // The history is closed already.
        }

        visit.Cancellation.ThrowIfCancellationRequested();
    }
}
