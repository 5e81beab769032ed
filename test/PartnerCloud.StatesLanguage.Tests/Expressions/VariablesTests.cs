using PartnerCloud.ScriptedWorkflows;

namespace PartnerCloud.StatesLanguage.Tests.Expressions;

public class VariablesTests
{
    [Fact]
    public async Task Assign_SeveralVariables_AreSetTogetherWhenTheStateIsLeft()
    {
        var output = await new Simulation().OutputOfAsync("""
            "A": {"Type": "Pass", "Assign": {"x": 1, "y": 2}, "Next": "B"},
            "B": {"Type": "Pass", "Parameters": {"inside.$": "$x"}, "Assign": {"x.$": "$y", "y.$": "$x"}, "Next": "C"},
            "C": {"Type": "Pass", "Parameters": {"x.$": "$x", "y.$": "$y", "before.$": "$.inside"}, "End": true}
            """);

        Simulation.AssertJson("""{"x": 2, "y": 1, "before": 1}""", output);
    }

    [Fact]
    public async Task Assign_InATask_SeesTheResultAfterResultSelector()
    {
        var cloud = new Simulation();
        cloud.Functions.On("F", _ => "done");

        var output = await cloud.OutputOfAsync("""
            "T": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "F"},
                  "ResultSelector": {"text.$": "$.Payload"}, "ResultPath": null, "Assign": {"text.$": "$.text"}, "Next": "P"},
            "P": {"Type": "Pass", "Parameters": {"text.$": "$text", "input.$": "$.kept"}, "End": true}
            """, """{"kept": true}""");

        Simulation.AssertJson("""{"text": "done", "input": true}""", output);
    }

    [Fact]
    public async Task Assign_InAChoice_IsTheRulesOrTheStatesForTheDefault()
    {
        const string States = """
            "C": {"Type": "Choice", "Choices": [{"Variable": "$.n", "NumericEquals": 1, "Assign": {"way": "rule"}, "Next": "P"}], "Assign": {"way": "default"}, "Default": "P"},
            "P": {"Type": "Pass", "Parameters": {"way.$": "$way"}, "End": true}
            """;

        Simulation.AssertJson("""{"way": "rule"}""", await new Simulation().OutputOfAsync(States, """{"n": 1}"""));
        Simulation.AssertJson("""{"way": "default"}""", await new Simulation().OutputOfAsync(States, """{"n": 2}"""));
    }

    [Fact]
    public async Task Assign_InAWait_SeesItsInput()
    {
        var output = await new Simulation().OutputOfAsync("""
            "W": {"Type": "Wait", "Seconds": 1, "Assign": {"n.$": "$.n"}, "Next": "P"},
            "P": {"Type": "Pass", "Parameters": {"n.$": "$n"}, "End": true}
            """, """{"n": 4}""");

        Simulation.AssertJson("""{"n": 4}""", output);
    }

    [Fact]
    public async Task Variables_InABranch_AreLocalAndOuterOnesReadable()
    {
        var state = await new Simulation().RunStatesAsync("""
            "A": {"Type": "Pass", "Assign": {"outer": "o"}, "Next": "P"},
            "P": {"Type": "Parallel", "Branches": [{"StartAt": "I", "States": {
                    "I": {"Type": "Pass", "Assign": {"inner.$": "$outer"}, "Next": "J"},
                    "J": {"Type": "Pass", "Parameters": {"seen.$": "$inner"}, "End": true}}}],
                  "Assign": {"got.$": "$[0].seen"}, "Next": "Z"},
            "Z": {"Type": "Pass", "Parameters": {"got.$": "$got", "inner.$": "$inner"}, "End": true}
            """);

        Assert.Equal("States.Runtime", state.Error);
        Assert.Contains("$inner", state.Cause, StringComparison.Ordinal);
        Assert.Contains("'Z'", state.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assign_ValueTooLarge_ExceedsTheDataLimit()
    {
        var state = await new Simulation().RunStatesAsync("""
            "A": {"Type": "Pass", "Assign": {"big.$": "States.Array($, $, $)"}, "ResultPath": null, "End": true}
            """, $$"""{"x": "{{new string('x', 100_000)}}"}""");

        Assert.Equal("States.DataLimitExceeded", state.Error);
    }
}
