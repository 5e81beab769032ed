using PartnerCloud.ScriptedWorkflows;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.StatesLanguage.Tests.Choices;

public class ChoiceOperatorsTests
{
    private const string Input = """
        {"s": "beta", "t": "beta", "n": 5, "m": 5.0, "big": 123456789012345678, "b": true, "z": null,
         "at": "2026-11-20T12:00:00Z", "same": "2026-11-20T13:00:00+01:00", "file": "zebra.log", "star": "a*b", "list": []}
        """;

    [Theory]
    [InlineData("$.s", "\"StringEquals\": \"beta\"", true)]
    [InlineData("$.s", "\"StringEquals\": \"Beta\"", false)]
    [InlineData("$.n", "\"StringEquals\": \"5\"", false)]
    [InlineData("$.s", "\"StringEqualsPath\": \"$.t\"", true)]
    [InlineData("$.s", "\"StringLessThan\": \"gamma\"", true)]
    [InlineData("$.s", "\"StringLessThan\": \"alpha\"", false)]
    [InlineData("$.s", "\"StringGreaterThan\": \"alpha\"", true)]
    [InlineData("$.s", "\"StringLessThanEquals\": \"beta\"", true)]
    [InlineData("$.s", "\"StringGreaterThanEqualsPath\": \"$.t\"", true)]
    [InlineData("$.file", "\"StringMatches\": \"zeb*.log\"", true)]
    [InlineData("$.file", "\"StringMatches\": \"zebra\"", false)]
    [InlineData("$.file", "\"StringMatches\": \"*\"", true)]
    [InlineData("$.star", "\"StringMatches\": \"a\\\\*b\"", true)]
    [InlineData("$.file", "\"StringMatches\": \"zebra\\\\*\"", false)]
    [InlineData("$.n", "\"NumericEquals\": 5.0", true)]
    [InlineData("$.big", "\"NumericEquals\": 123456789012345679", false)]
    [InlineData("$.n", "\"NumericLessThan\": 5", false)]
    [InlineData("$.n", "\"NumericLessThanEquals\": 5", true)]
    [InlineData("$.n", "\"NumericGreaterThan\": 4.9", true)]
    [InlineData("$.n", "\"NumericGreaterThanEqualsPath\": \"$.m\"", true)]
    [InlineData("$.s", "\"NumericGreaterThan\": 1", false)]
    [InlineData("$.b", "\"BooleanEquals\": true", true)]
    [InlineData("$.b", "\"BooleanEquals\": false", false)]
    [InlineData("$.b", "\"BooleanEqualsPath\": \"$.b\"", true)]
    [InlineData("$.s", "\"BooleanEquals\": true", false)]
    [InlineData("$.at", "\"TimestampEquals\": \"2026-11-20T14:00:00+02:00\"", true)]
    [InlineData("$.at", "\"TimestampEqualsPath\": \"$.same\"", true)]
    [InlineData("$.at", "\"TimestampLessThan\": \"2026-11-20T12:00:00.001Z\"", true)]
    [InlineData("$.at", "\"TimestampGreaterThan\": \"2026-11-20T12:00:00Z\"", false)]
    [InlineData("$.at", "\"TimestampGreaterThanEquals\": \"2026-11-20T12:00:00Z\"", true)]
    [InlineData("$.s", "\"TimestampLessThanEquals\": \"2026-11-20T12:00:00Z\"", false)]
    [InlineData("$.z", "\"IsNull\": true", true)]
    [InlineData("$.n", "\"IsNull\": false", true)]
    [InlineData("$.z", "\"IsPresent\": true", true)]
    [InlineData("$.missing", "\"IsPresent\": true", false)]
    [InlineData("$.missing", "\"IsPresent\": false", true)]
    [InlineData("$.n", "\"IsNumeric\": true", true)]
    [InlineData("$.s", "\"IsNumeric\": true", false)]
    [InlineData("$.s", "\"IsString\": true", true)]
    [InlineData("$.b", "\"IsBoolean\": true", true)]
    [InlineData("$.at", "\"IsTimestamp\": true", true)]
    [InlineData("$.s", "\"IsTimestamp\": true", false)]
    public async Task Comparison_Holds_FollowsTheLanguage(string variable, string comparison, bool expected) =>
        Assert.Equal(expected, await HoldsAsync($$"""{"Variable": "{{variable}}", {{comparison}}, "Next": "Yes"}"""));

    [Theory]
    [InlineData("""{"And": [{"Variable": "$.n", "NumericEquals": 5}, {"Variable": "$.b", "BooleanEquals": true}], "Next": "Yes"}""", true)]
    [InlineData("""{"And": [{"Variable": "$.n", "NumericEquals": 5}, {"Variable": "$.b", "BooleanEquals": false}], "Next": "Yes"}""", false)]
    [InlineData("""{"Or": [{"Variable": "$.n", "NumericEquals": 6}, {"Variable": "$.b", "BooleanEquals": true}], "Next": "Yes"}""", true)]
    [InlineData("""{"Not": {"Variable": "$.n", "NumericEquals": 5}, "Next": "Yes"}""", false)]
    [InlineData("""{"Not": {"Or": [{"Variable": "$.n", "NumericEquals": 6}, {"Variable": "$.missing", "IsPresent": true}]}, "Next": "Yes"}""", true)]
    [InlineData("""{"And": [{"Variable": "$.missing", "IsPresent": true}, {"Variable": "$.missing", "NumericEquals": 5}], "Next": "Yes"}""", false)]
    public async Task Combination_Holds_FollowsTheLanguage(string rule, bool expected) => Assert.Equal(expected, await HoldsAsync(rule));

    [Fact]
    public async Task Choice_NothingHoldsAndNoDefault_FailsWithNoChoiceMatched()
    {
        var state = await new Simulation().RunStatesAsync(
            """ "C": {"Type": "Choice", "Choices": [{"Variable": "$.n", "NumericEquals": 1, "Next": "Yes"}]}, "Yes": {"Type": "Succeed"} """, Input);

        Assert.Equal((ExecutionStatus.Failed, "States.NoChoiceMatched"), (state.Status, state.Error));
    }

    [Fact]
    public async Task Choice_VariableMissing_FailsWithRuntime()
    {
        var state = await new Simulation().RunStatesAsync(
            """ "C": {"Type": "Choice", "Choices": [{"Variable": "$.gone", "NumericEquals": 1, "Next": "Yes"}]}, "Yes": {"Type": "Succeed"} """, Input);

        Assert.Equal("States.Runtime", state.Error);
        Assert.Contains("'C'", state.Cause, StringComparison.Ordinal);
        Assert.Contains("$.gone", state.Cause, StringComparison.Ordinal);
    }

    private static async Task<bool> HoldsAsync(string rule)
    {
        var states = $$"""
            "C": {"Type": "Choice", "Choices": [{{rule}}], "Default": "No"},
            "Yes": {"Type": "Pass", "Result": true, "End": true}, "No": {"Type": "Pass", "Result": false, "End": true}
            """;
        return (await new Simulation().OutputOfAsync(states, Input))!.GetValue<bool>();
    }
}
