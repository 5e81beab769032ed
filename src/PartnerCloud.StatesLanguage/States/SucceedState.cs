using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.StatesLanguage.States;

/// <summary>Ends the machine or its branch with success.</summary>
internal sealed class SucceedState(string name, StateFields fields) : State(name)
{
    private readonly PathField inputPath = new("InputPath", fields);
    private readonly PathField outputPath = new("OutputPath", fields);

    public override string Type => "Succeed";

    public override IEnumerable<string> Targets => [];

    public override bool CanEnd => true;

    public override Task<Transition> RunAsync(Visit visit)
    {
        var input = inputPath.Apply(visit.Scope(visit.Input));
        visit.Note("afterInputPath", input);
        return Task.FromResult(visit.Exit(outputPath.Apply(visit.Scope(input)), null, null));
    }
}
