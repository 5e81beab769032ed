using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Expressions;

namespace PartnerCloud.StatesLanguage.Choices;

/// <summary>A rule of a Choice state: its condition, its next state and its assignments.</summary>
internal sealed class ChoiceRule
{
    public ChoiceRule(StateFields fields)
    {
        fields.Text("Comment");
        Next = fields.RequiredText("Next");
        Assignment = new Assignment(fields);
        Condition = ConditionReader.Read(fields);
    }

    public string Next { get; }

    public Assignment Assignment { get; }

    public Func<EvaluationScope, bool> Condition { get; }
}
