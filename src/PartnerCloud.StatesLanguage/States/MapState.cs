using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Errors;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Expressions;
using PartnerCloud.StatesLanguage.MapRuns;
using PartnerCloud.StatesLanguage.Paths;

namespace PartnerCloud.StatesLanguage.States;

/// <summary>
/// Runs the same states for each item of a list: inside the execution, where the first failed iteration ends the others, or distributed, in
/// executions of their own.
/// </summary>
internal sealed class MapState : State
{
    /// <summary>AWS's limit for a Map whose iterations run inside the execution.</summary>
    private const int MostAtOnce = 40;

    private readonly PathField inputPath;
    private readonly PathField outputPath;
    private readonly JsonPath? itemsPath;
    private readonly PayloadTemplate? itemSelector;
    private readonly PayloadTemplate? resultSelector;
    private readonly ResultPlacement placement;
    private readonly ConcurrencyField concurrency;
    private readonly StateGraph graph;
    private readonly DistributedMap? distributed;
    private readonly ErrorHandling errors;
    private readonly Assignment assignment;
    private readonly string? next;

    public MapState(string name, StateFields fields, GraphReader reader)
        : base(name)
    {
        inputPath = new PathField("InputPath", fields);
        outputPath = new PathField("OutputPath", fields);
        itemsPath = fields.Path("ItemsPath");
        itemSelector = fields.Template("ItemSelector") ?? fields.Template("Parameters");
        resultSelector = fields.Template("ResultSelector");
        placement = new ResultPlacement(fields);
        concurrency = new ConcurrencyField(fields);
        graph = ReadProcessor(fields, reader, out var isDistributed, out var executionType);
        distributed = isDistributed ? new DistributedMap(fields, executionType, graph, reader.Labels) : null;
        errors = new ErrorHandling(fields);
        assignment = new Assignment(fields);
        next = NextStep.Read(fields);
    }

    public override string Type => "Map";

    public override IEnumerable<string> Targets => next is null ? errors.Targets : errors.Targets.Append(next);

    public override bool CanEnd => next is null;

    public override bool ResumesInside => true;

    public override bool CountsRetries => true;

    public override bool NotesAbort => true;

    public override IEnumerable<string> Assigned => assignment.Names.Concat(errors.Assigned);

    public override IEnumerable<StateGraph> Inner => [graph];

    public override bool NeedsStandard => distributed is not null;

    public override bool HasOwnVariables => distributed is not null;

    public override Task<Transition> RunAsync(Visit visit) => errors.GuardAsync(visit, () => AttemptAsync(visit));

    /// <summary>Reads ItemProcessor, or its old name Iterator.</summary>
    private static StateGraph ReadProcessor(StateFields fields, GraphReader reader, out bool isDistributed, out string? executionType)
    {
        (isDistributed, executionType) = (false, null);
        if ((fields.Object("ItemProcessor") ?? fields.Object("Iterator")) is not { } processor)
        {
            fields.Refuse("ItemProcessor", "is missing");
            return new StateGraph("", new Dictionary<string, State>());
        }

        processor.Text("Comment");
        if (processor.Object("ProcessorConfig") is { } config)
        {
            isDistributed = config.Text("Mode") == "DISTRIBUTED";
            executionType = ReadMode(config, isDistributed);
        }

        var graph = reader.Read(processor);
        processor.Finish();
        return graph;
    }

    private static string? ReadMode(StateFields config, bool isDistributed)
    {
        if (!isDistributed && config.Text("Mode") is { } mode && mode != "INLINE")
            config.Refuse("Mode", $"'{mode}' does not exist: use INLINE or DISTRIBUTED");
        var type = isDistributed ? config.RequiredText("ExecutionType") : null;
        if (type is not (null or "" or "STANDARD" or "EXPRESS"))
            config.Refuse("ExecutionType", $"'{type}' does not exist: use STANDARD or EXPRESS");
        config.Finish();
        return type;
    }

    private async Task<Transition> AttemptAsync(Visit visit)
    {
        var input = inputPath.Apply(visit.Scope(visit.Input));
        visit.Note("afterInputPath", input);
        var most = concurrency.Evaluate(visit.Scope(input));
        if (visit.Trial is { } trial)
            return Leave(visit, Mocked(visit, trial, input, most));
        if (distributed is not null)
            return Leave(visit, await distributed.RunAsync(visit, input, most, data => Items(visit, data), item => Shape(visit, input, item)));
        if (visit.Branch.MustBeginItsChildren)
        {
            visit.Branch.Children = Iterations(visit, input);
            visit.Append("MapStateStarted", "mapStateStartedEventDetails", new JsonObject { ["length"] = visit.Branch.Children.Count });
        }

        using var group = new BranchGroup(visit);
        return Leave(visit, await group.RunAsync(visit.Branch.Children, most is 0 or > MostAtOnce ? MostAtOnce : most));
    }

    private Transition Leave(Visit visit, JsonNode? result)
    {
        visit.AppendAside("MapStateSucceeded");
        if (resultSelector is not null)
            result = resultSelector.Evaluate(visit.Scope(result));
        visit.Note("afterResultSelector", result);
        var placed = placement.Place(visit.Input, result);
        visit.Note("afterResultPath", placed);
        var output = outputPath.Apply(visit.Scope(placed));
        return visit.Exit(output, assignment.Evaluate(visit.Scope(result)), next);
    }

    /// <summary>The mocked result. The test also sees the items and the input of each iteration.</summary>
    private JsonNode? Mocked(Visit visit, Trial trial, JsonNode? input, int most)
    {
        visit.Note("afterItemsPath", Items(visit, input));
        visit.Note("afterItemSelector", new JsonArray([.. Iterations(visit, input).Select(iteration => Json.Copy(iteration.Input))]));
        trial.Inspection["maxConcurrency"] = most;
        return trial.Answer();
    }

    private List<Branch> Iterations(Visit visit, JsonNode? input)
    {
        if (Items(visit, input) is not JsonArray list)
            throw StateFailureException.Runtime($"The items of the Map state '{Name}' must be an array.");
        return [.. list.Select((item, index) => new MapItem(index, item)).Select(item => new Branch(graph, visit.Branch, Shape(visit, input, item)) { Item = item })];
    }

    private JsonNode? Items(Visit visit, JsonNode? input) => itemsPath is null ? input : visit.Scope(input).Select(itemsPath, "ItemsPath");

    private JsonNode? Shape(Visit visit, JsonNode? input, MapItem item) =>
        itemSelector is null ? item.Value : itemSelector.Evaluate(visit.Scope(input, item));
}
