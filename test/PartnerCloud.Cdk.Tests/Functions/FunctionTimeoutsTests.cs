using PartnerCloud.Cdk.Functions;
using PartnerCloud.Cdk.Workflows;

namespace PartnerCloud.Cdk.Tests.Functions;

public sealed class FunctionTimeoutsTests
{
    [Theory]
    [InlineData("ValidateRequest", 50)]
    [InlineData("CreateAccount", 290)]
    [InlineData("SecureAudit", 290)]
    public void SecondsOf_FunctionOfOneState_IsShorterThanTheState(string name, int seconds) => Assert.Equal(seconds, FunctionTimeouts.SecondsOf(name, WorkflowFile.All));

    [Fact]
    public void SecondsOf_FunctionOfSeveralStates_IsShorterThanTheShortest()
    {
        var workflow = new WorkflowFile("sample", """
            {"States": {
              "Long": {"Parameters": {"FunctionName": "${LookFunction}"}, "TimeoutSeconds": 300},
              "Each": {"Iterator": {"States": {"Short": {"Parameters": {"FunctionName": "${LookFunction}"}, "TimeoutSeconds": 90}}}}}}
            """);

        Assert.Equal(80, FunctionTimeouts.SecondsOf("Look", [workflow]));
    }

    [Fact]
    public void SecondsOf_FunctionOfNoWorkflow_IsShorterThanItsSchedule() => Assert.Equal(240, FunctionTimeouts.SecondsOf("NotInAnyWorkflow", WorkflowFile.All));

    [Fact]
    public void Functions_InTheTemplate_HaveTheirDerivedTimeout() => Assert.All(Synthesized.Resources("AWS::Lambda::Function"), function => Assert.Equal(
        FunctionTimeouts.SecondsOf(function.Text("FunctionName")!["PartnerCloud-".Length..], WorkflowFile.All), function.Properties.GetProperty("Timeout").GetInt32()));
}
