using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Errors;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Expressions;

namespace PartnerCloud.StatesLanguage.States;

/// <summary>Runs its branches at once. The result is the list of their results. The first failed branch ends the others.</summary>
internal sealed class ParallelState : State
{
    private readonly PathField inputPath;
    private readonly PathField outputPath;
    private readonly PayloadTemplate? parameters;
    private readonly PayloadTemplate? resultSelector;
    private readonly ResultPlacement placement;
    private readonly IReadOnlyList<StateGraph> branches;
    private readonly ErrorHandling errors;
    private readonly Assignment assignment;
    private readonly string? next;

    public ParallelState(string name, StateFields fields, GraphReader reader)
        : base(name)
    {
        inputPath = new PathField("InputPath", fields);
        outputPath = new PathField("OutputPath", fields);
        parameters = fields.Template("Parameters");
        resultSelector = fields.Template("ResultSelector");
        placement = new ResultPlacement(fields);
        branches = [.. fields.Objects("Branches").Select(branch => ReadBranch(branch, reader))];
        if (branches.Count == 0)
            fields.Refuse("Branches", "must hold at least one branch");
        errors = new ErrorHandling(fields);
        assignment = new Assignment(fields);
        next = NextStep.Read(fields);
    }

    public override string Type => "Parallel";

    public override IEnumerable<string> Targets => next is null ? errors.Targets : errors.Targets.Append(next);

    public override bool CanEnd => next is null;

    public override bool ResumesInside => true;

    public override bool CountsRetries => true;

    public override bool NotesAbort => true;

    public override IEnumerable<string> Assigned => assignment.Names.Concat(errors.Assigned);

    public override IEnumerable<StateGraph> Inner => branches;

    public override Task<Transition> RunAsync(Visit visit) => errors.GuardAsync(visit, () => AttemptAsync(visit));

    private static StateGraph ReadBranch(StateFields fields, GraphReader reader)
    {
        fields.Text("Comment");
        var graph = reader.Read(fields);
        fields.Finish();
        return graph;
    }

    private async Task<Transition> AttemptAsync(Visit visit)
    {
        if (visit.Trial is { } trial)
        {
            InputOfBranches(visit);
            return Leave(visit, trial.Answer());
        }

        if (visit.Branch.MustBeginItsChildren)
        {
            var input = InputOfBranches(visit);
            visit.Branch.Children = [.. branches.Select(graph => new Branch(graph, visit.Branch, input))];
            visit.Append("ParallelStateStarted");
        }

        using var group = new BranchGroup(visit);
        return Leave(visit, await group.RunAsync(visit.Branch.Children, int.MaxValue));
    }

    private JsonNode? InputOfBranches(Visit visit)
    {
        var input = inputPath.Apply(visit.Scope(visit.Input));
        visit.Note("afterInputPath", input);
        if (parameters is not null)
            input = parameters.Evaluate(visit.Scope(input));
        visit.Note("afterParameters", input);
        return input;
    }

    private Transition Leave(Visit visit, JsonNode? result)
    {
        visit.AppendAside("ParallelStateSucceeded");
        if (resultSelector is not null)
            result = resultSelector.Evaluate(visit.Scope(result));
        visit.Note("afterResultSelector", result);
        var placed = placement.Place(visit.Input, result);
        visit.Note("afterResultPath", placed);
        var output = outputPath.Apply(visit.Scope(placed));
        return visit.Exit(output, assignment.Evaluate(visit.Scope(result)), next);
    }
}
