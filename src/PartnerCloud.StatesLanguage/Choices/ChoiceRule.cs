using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Expressions;

namespace PartnerCloud.StatesLanguage.Choices;

/// <summary>A rule of a Choice state: a condition, where it leads and what it assigns.</summary>
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
