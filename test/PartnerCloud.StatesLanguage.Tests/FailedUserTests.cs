using System.Text.Json.Nodes;
using PartnerCloud.ScriptedWorkflows;

namespace PartnerCloud.StatesLanguage.Tests;

/// <summary>How the workflow for users reads the failure of one user. No shape of a cause may fail the Map, because that would abort the work on the other users.</summary>
public class FailedUserTests
{
    [Theory]
    [InlineData("UserExistsException", "{\n  \"errorType\": \"UserExistsException\",\n  \"errorMessage\": \"User bob exists.\"\n}\n", "User bob exists.")]
    [InlineData("Sandbox.Timedout", """{"errorType":"Sandbox.Timedout","errorMessage":"RequestId: 1 Error: Task timed out after 3.00 seconds"}""", "RequestId: 1 Error: Task timed out after 3.00 seconds")]
    [InlineData("UserExistsException", "{\n  \"errorType\": \"UserExistsException\",\n  \"errorMessage\": \"User bob exi", null)]
    [InlineData("UserExistsException", "not JSON", null)]
    [InlineData("Lambda.Unknown", "The cause could not be determined because Lambda did not return an error type.", null)]
    [InlineData("States.Timeout", null, null)]
    public async Task Failure_WithAnyCause_IsReportedForThatUser(string error, string? cause, string? message)
    {
        var failure = new JsonObject { ["Error"] = error };
        if (cause is not null) failure["Cause"] = cause;
        var states = JsonNode.Parse(Onboarding.ReadFile("statemachine/maintain-users.asl.json"))!["States"]!["MaintainUsers"]!["ItemProcessor"]!["States"]!.DeepClone().AsObject();
        states.Remove("MaintainUser");
        states["Given"] = new JsonObject
        {
            ["Type"] = "Pass",
            ["Result"] = new JsonObject { ["user"] = new JsonObject { ["userName"] = "bob", ["action"] = "Create" }, ["failure"] = failure },
            ["Next"] = "FailedWithWords?",
        };
        var simulation = new Simulation();

        var machine = simulation.Create(new JsonObject { ["StartAt"] = "Given", ["States"] = states }.ToJsonString());
        var state = await Simulation.EndOf(simulation.Executions.Start(machine.Arn, "run", "{}"));

        var outcome = JsonNode.Parse(state.Output!)!;
        Assert.Equal(("bob", "Failed", error, message), ((string?)outcome["userName"], (string?)outcome["outcome"], (string?)outcome["error"], (string?)outcome["message"]));
    }
}
