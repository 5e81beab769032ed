using PartnerCloud.Lambda.Configuration;
namespace PartnerCloud.Cdk.Tests.Operations;

public sealed class PasswordRevocationScheduleTests
{
    [Fact]
    public void Schedule_EveryHour_PassesItsOwnEventToTheFunction()
    {
        var rule = Synthesized.Resources("AWS::Events::Rule").Single(rule => rule.Properties.GetProperty("Name").GetString() == "PartnerCloud-PasswordRevocation").Properties;
        var target = Assert.Single(rule.GetProperty("Targets").EnumerateArray());

        Assert.Equal("rate(1 hour)", rule.GetProperty("ScheduleExpression").GetString());
        Assert.Contains("RevokeUnusedPasswords", target.GetProperty("Arn").GetRawText(), StringComparison.Ordinal);
        // the event has the time from AWS's clock, so nothing may replace it
        Assert.False(target.TryGetProperty("Input", out _) || target.TryGetProperty("InputPath", out _) || target.TryGetProperty("InputTransformer", out _));
    }

    [Fact]
    public void Function_Environment_HasTheDaysAndTheBus()
    {
        var function = Synthesized.Of(Synthesized.With(("temporaryPasswordDays", "3")), "AWS::Lambda::Function")
            .Single(one => one.Properties.GetProperty("FunctionName").GetString() == "PartnerCloud-RevokeUnusedPasswords").Properties;
        var variables = function.GetProperty("Environment").GetProperty("Variables");

        Assert.Equal("3", variables.GetProperty(FunctionSettings.TemporaryPasswordDays.Variable).GetString());
        Assert.True(variables.TryGetProperty(FunctionSettings.EventBusName.Variable, out _));
    }
}
