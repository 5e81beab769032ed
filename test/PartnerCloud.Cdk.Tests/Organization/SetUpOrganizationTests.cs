using System.Diagnostics;
using System.Text.Json.Nodes;

namespace PartnerCloud.Cdk.Tests.Organization;

/// <summary>Runs the function that sets the organization up, as it is in the template, against an organization in memory.</summary>
public sealed class SetUpOrganizationTests
{
    private static readonly Lazy<string> Function = new(() =>
    {
        var file = Path.Combine(AppContext.BaseDirectory, "SetUpOrganization.cjs");
        File.WriteAllText(file, Assert.Single(Synthesized.Of(Synthesized.Organization, "AWS::Lambda::Function")).Properties.GetProperty("Code").GetProperty("ZipFile").GetString());
        return file;
    });

    [Theory]
    [InlineData("Create")]
    [InlineData("Update")]
    public async Task Request_ForAnOrganizationWithoutFeatures_SwitchesThemOn(string request)
    {
        var outcome = await RunAsync(request, "{}");

        AssertSwitchedOn(outcome);
        Assert.Equal(0, (int)outcome["organization"]!["waited"]!);
    }

    /// <summary>CloudFormation signs the address for a request without a content type.</summary>
    [Fact]
    public async Task Answer_ToCloudFormation_HasItsIdsAndNoContentType()
    {
        var answer = (await RunAsync("Create", "{}"))["answer"]!;

        Assert.Equal(("PUT", "https://cloudformation.example/answer", null, "stack", "request", "Switches"),
            ((string?)answer["method"], (string?)answer["address"], (string?)answer["contentType"], (string?)answer["StackId"], (string?)answer["RequestId"], (string?)answer["LogicalResourceId"]));
        Assert.NotEmpty((string)answer["PhysicalResourceId"]!);
    }

    [Fact]
    public async Task Request_WhilePoliciesArePending_WaitsUntilTheyAreEnabled()
    {
        var outcome = await RunAsync("Create", """{ "looks": 7 }""");

        AssertSwitchedOn(outcome);
        Assert.InRange((int)outcome["organization"]!["waited"]!, 1, 60_000);
        // nothing else is changed before
        Assert.Equal(["EnablePolicyType", "ListRoots"], outcome["organization"]!["calls"]!.AsArray().Select(call => (string)call!).TakeWhile(call => call != "EnableAWSServiceAccess").Distinct());
    }

    [Theory]
    [InlineData("EnablePolicyType", "ConcurrentModificationException")]
    [InlineData("EnablePolicyType", "PolicyChangesInProgressException")]
    [InlineData("EnablePolicyType", "TooManyRequestsException")]
    [InlineData("EnablePolicyType", "AccessDeniedException")]
    [InlineData("ListRoots", "ServiceException")]
    [InlineData("EnableAWSServiceAccess", "ConcurrentModificationException")]
    [InlineData("EnableOrganizationsRootCredentialsManagement", "ServiceAccessNotEnabledException")]
    [InlineData("EnableOrganizationsRootCredentialsManagement", "AccessDenied")]
    [InlineData("EnableOrganizationsRootSessions", "ServiceAccessNotEnabledException")]
    public async Task Step_RefusedForTheMoment_IsRepeated(string operation, string error)
    {
        AssertSwitchedOn(await RunAsync("Create", $$"""{ "faults": { "{{operation}}": ["{{error}}", "{{error}}"] } }"""));
    }

    [Fact]
    public async Task Request_ForAnOrganizationThatHasEverything_ChangesNothing()
    {
        var outcome = await RunAsync("Create", """{ "policies": "ENABLED", "trusted": ["iam.amazonaws.com"], "features": ["RootCredentialsManagement", "RootSessions"] }""");

        AssertSwitchedOn(outcome);
        Assert.Equal(0, (int)outcome["organization"]!["waited"]!);
    }

    /// <summary>The role is new, so a denial passes. It does not if the account denies the call for good.</summary>
    [Theory]
    [InlineData("EnablePolicyType", "AccessDeniedException", "enabling service control policies")]
    [InlineData("EnableOrganizationsRootSessions", "AccessDenied", "enabling central root sessions")]
    public async Task Step_DeniedForGood_FailsWithinMinutes(string operation, string error, string step)
    {
        var outcome = await RunAsync("Create", $$"""{ "always": { "{{operation}}": "{{error}}" } }""");

        AssertFailed(outcome, step, error);
        Assert.InRange((int)outcome["organization"]!["waited"]!, 60_000, 180_000);
    }

    [Fact]
    public async Task Step_RefusedForGood_FailsAtOnce()
    {
        var outcome = await RunAsync("Create", """{ "always": { "EnableAWSServiceAccess": "AWSOrganizationsNotInUseException" } }""");

        AssertFailed(outcome, "enabling trusted access for IAM", "AWSOrganizationsNotInUseException");
        Assert.Equal(0, (int)outcome["organization"]!["waited"]!);
    }

    /// <summary>Lambda would end the function without an answer, and CloudFormation would wait for it.</summary>
    [Theory]
    [InlineData("""{ "looks": 100000 }""")]
    [InlineData("""{ "always": { "EnablePolicyType": "ConcurrentModificationException" } }""")]
    [InlineData("""{ "hangs": ["EnablePolicyType"] }""")]
    [InlineData("""{ "hangs": ["ListRoots"] }""")]
    public async Task Step_ThatNeverSucceeds_IsAnsweredBeforeTheTimeout(string scenario)
    {
        var outcome = await RunAsync("Create", scenario);

        AssertFailed(outcome, "service control policies", "not ready in time");
        Assert.InRange((int)outcome["organization"]!["waited"]!, 500_000, 580_000);
    }

    [Fact]
    public async Task Delete_OfTheStack_ChangesNothing()
    {
        var outcome = await RunAsync("Delete", "{}");

        Assert.Equal("SUCCESS", (string?)outcome["answer"]!["Status"]);
        Assert.Empty(outcome["organization"]!["calls"]!.AsArray());
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(100, false)]
    public async Task Answer_NotAccepted_IsSentAgainAFewTimes(int refusals, bool arrives)
    {
        var outcome = await RunAsync("Create", $$"""{ "refusals": {{refusals}} }""");

        Assert.Equal(arrives, outcome["answer"] is not null);
        // A function that fails is run again by Lambda.
        Assert.Equal(arrives, outcome["failure"] is null);
    }

    private static void AssertSwitchedOn(JsonNode outcome)
    {
        Assert.Equal(("SUCCESS", null), ((string?)outcome["answer"]!["Status"], (string?)outcome["answer"]!["Reason"]));
        var organization = outcome["organization"]!;
        Assert.Equal("ENABLED", (string?)organization["policies"]);
        Assert.Equal("""["iam.amazonaws.com"]""", organization["trusted"]!.ToJsonString());
        Assert.Equal("""["RootCredentialsManagement","RootSessions"]""", organization["features"]!.ToJsonString());
    }

    private static void AssertFailed(JsonNode outcome, params string[] texts)
    {
        Assert.Equal("FAILED", (string?)outcome["answer"]!["Status"]);
        Assert.All(texts, text => Assert.Contains(text, (string)outcome["answer"]!["Reason"]!, StringComparison.Ordinal));
    }

    private static async Task<JsonNode> RunAsync(string requestType, string scenario)
    {
        var given = JsonNode.Parse(scenario)!.AsObject();
        given["request"] = new JsonObject
        {
            ["RequestType"] = requestType,
            ["ResponseURL"] = "https://cloudformation.example/answer",
            ["StackId"] = "stack",
            ["RequestId"] = "request",
            ["LogicalResourceId"] = "Switches",
            ["ResourceProperties"] = new JsonObject { ["RootId"] = "r-ab12" },
        };
        var start = new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Node", "organization.cjs"), Function.Value, given.ToJsonString()]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(process.ExitCode == 0 && output.Length > 0, await errors);
        return JsonNode.Parse(output)!;
    }
}
