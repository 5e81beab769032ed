using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Expressions;

namespace PartnerCloud.StatesLanguage.States;

/// <summary>Passes on its input, a fixed result, or the value of Parameters.</summary>
internal sealed class PassState(string name, StateFields fields) : State(name)
{
    private readonly PathField inputPath = new("InputPath", fields);
    private readonly PathField outputPath = new("OutputPath", fields);
    private readonly PayloadTemplate? parameters = fields.Template("Parameters");
    private readonly bool hasResult = fields.Has("Result");
    private readonly JsonNode? result = fields.Value("Result");
    private readonly ResultPlacement placement = new(fields);
    private readonly Assignment assignment = new(fields);
    private readonly string? next = NextStep.Read(fields);

    public override string Type => "Pass";

    public override IEnumerable<string> Targets => next is null ? [] : [next];

    public override bool CanEnd => next is null;

    public override IEnumerable<string> Assigned => assignment.Names;

    public override Task<Transition> RunAsync(Visit visit)
    {
        var value = inputPath.Apply(visit.Scope(visit.Input));
        visit.Note("afterInputPath", value);
        if (parameters is not null)
            value = parameters.Evaluate(visit.Scope(value));
        visit.Note("afterParameters", value);
        if (hasResult)
            value = result;
        visit.Note("result", value);
        var placed = placement.Place(visit.Input, value);
        visit.Note("afterResultPath", placed);
        var output = outputPath.Apply(visit.Scope(placed));
        return Task.FromResult(visit.Exit(output, assignment.Evaluate(visit.Scope(value)), next));
    }
}
