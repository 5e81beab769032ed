using System.Text.Json;

namespace PartnerCloud.Cdk.Tests.Operations;

public sealed class ConfirmationNotificationRuleTests
{
    private static readonly JsonElement Rule = Synthesized.Resources("AWS::Events::Rule").Single(rule => rule.Properties.GetProperty("Name").GetString() == "PartnerCloud-ConfirmationNotices").Properties;

    [Fact]
    public void Rule_Pattern_MatchesTheWorkflowsQuestionOnTheDefaultBus()
    {
        var question = JsonElement.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "statemachine", "maintain-users.asl.json")))
            .GetProperty("States").GetProperty("AwaitIdentityConfirmation").GetProperty("Parameters").GetProperty("Entries")[0];
        var pattern = Rule.GetProperty("EventPattern");

        Assert.Equal(question.GetProperty("Source").GetString(), Assert.Single(pattern.GetProperty("source").EnumerateArray()).GetString());
        Assert.Equal(question.GetProperty("DetailType").GetString(), Assert.Single(pattern.GetProperty("detail-type").EnumerateArray()).GetString());
        Assert.Equal("default", question.GetProperty("EventBusName").GetString());
        Assert.False(Rule.TryGetProperty("EventBusName", out _));
    }

    [Fact]
    public void Rule_Input_HasOnlyTheExecutionAndTheQuestion()
    {
        var target = Assert.Single(Rule.GetProperty("Targets").EnumerateArray());
        var input = target.GetProperty("InputTransformer");
        var template = JsonElement.Parse(input.GetProperty("InputTemplate").GetString()!);

        Assert.Equal(["$.detail.executionArn", "$.detail.question"], input.GetProperty("InputPathsMap").EnumerateObject().Select(path => path.Value.GetString()).Order());
        Assert.Equal(["detail-type", "detail"], template.EnumerateObject().Select(member => member.Name));
        Assert.Equal(Assert.Single(Rule.GetProperty("EventPattern").GetProperty("detail-type").EnumerateArray()).GetString(), template.GetProperty("detail-type").GetString());
        Assert.Equal(["executionArn <execution>", "question <question>"], template.GetProperty("detail").EnumerateObject().Select(member => $"{member.Name} {member.Value.GetString()}"));
        Assert.False(target.TryGetProperty("Input", out _));
    }

    [Fact]
    public void Rule_Target_IsTheNotifierThatPermitsIt()
    {
        Assert.Contains("NotifyOperators", Assert.Single(Rule.GetProperty("Targets").EnumerateArray()).GetProperty("Arn").GetRawText(), StringComparison.Ordinal);
        Assert.Single(Synthesized.Resources("AWS::Lambda::Permission"), permission =>
            permission.Properties.GetProperty("Principal").GetString() == "events.amazonaws.com" && permission.Properties.GetProperty("SourceArn").GetRawText().Contains("ConfirmationNotices", StringComparison.Ordinal));
    }
}
