using PartnerCloud.StatesLanguage.Choices;
using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.StatesLanguage.States;

/// <summary>Follows the first rule that applies. The state's own Assign belongs to its Default.</summary>
internal sealed class ChoiceState : State
{
    private readonly PathField inputPath;
    private readonly PathField outputPath;
    private readonly IReadOnlyList<ChoiceRule> rules;
    private readonly Assignment assignment;
    private readonly string? otherwise;

    public ChoiceState(string name, StateFields fields)
        : base(name)
    {
        inputPath = new PathField("InputPath", fields);
        outputPath = new PathField("OutputPath", fields);
        rules = [.. fields.Objects("Choices").Select(rule => new ChoiceRule(rule))];
        if (rules.Count == 0)
            fields.Refuse("Choices", "must hold at least one rule");
        assignment = new Assignment(fields);
        otherwise = fields.Text("Default");
    }

    public override string Type => "Choice";

    public override IEnumerable<string> Targets => rules.Select(rule => rule.Next).Concat(otherwise is null ? [] : [otherwise]);

    public override IEnumerable<string> Assigned => rules.SelectMany(rule => rule.Assignment.Names).Concat(assignment.Names);

    public override Task<Transition> RunAsync(Visit visit)
    {
        var input = inputPath.Apply(visit.Scope(visit.Input));
        visit.Note("afterInputPath", input);
        var scope = visit.Scope(input);
        var rule = rules.FirstOrDefault(rule => rule.Condition(scope));
        var next = rule?.Next ?? otherwise
            ?? throw new StateFailureException(ErrorNames.NoChoiceMatched, $"No choice rule of the state '{Name}' applies, and it has no Default.");
        var assigned = (rule?.Assignment ?? assignment).Evaluate(scope);
        return Task.FromResult(visit.Exit(outputPath.Apply(scope), assigned, next));
    }
}
