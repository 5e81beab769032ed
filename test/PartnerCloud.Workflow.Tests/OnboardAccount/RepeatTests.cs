using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Iam;

namespace PartnerCloud.Workflow.Tests.OnboardAccount;

public sealed class RepeatTests
{
    [Fact]
    public async Task Onboarding_OfAnOnboardedProvider_ReportsThatNothingChanged()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var first = await aws.OnboardAsync();
        var writes = WritesOfFunctions(aws);
        var state = StateOf(aws);
        var credentials = (await aws.CredentialsAsync()).ToJsonString();

        var second = await aws.OnboardAsync(requestId: "req-2");

        second.AssertSucceeded();
        Assert.All(second.Outcomes(), control => Assert.Equal(control.Key == "Iam.CustomerUsers" ? "NotMet" : "AlreadyInPlace", control.Value)); // the administrator has no MFA yet
        Assert.Equal(first.AccountId(), second.AccountId());
        Assert.Equal(writes, WritesOfFunctions(aws));
        Assert.Equal(state, StateOf(aws));
        Assert.Equal(credentials, (await aws.CredentialsAsync()).ToJsonString());
        Assert.Null(second.Output()["credentialsSecretArn"]);
        Assert.Contains("request for users", (string)second.Output()["administrator"]!["findings"]![0]!, StringComparison.Ordinal);
        Assert.DoesNotContain("PublishCredentialsReady", second.StatesEntered());
    }

    [Fact]
    public async Task Onboarding_OfTenProvidersInSequence_GivesEachItsOwnAccount()
    {
        await using var aws = await TestPartnerCloud.StartAsync();

        for (var number = 1; number <= 10; number++)
        {
            (await aws.OnboardAsync($"prov-{number}", $"req-{number}")).AssertSucceeded();
        }

        Assert.Equal(10, (await aws.MembersAsync()).Select(account => account.Email).Distinct().Count());
        for (var number = 1; number <= 10; number++) Assert.Equal(SignIn.MustChangePassword, await aws.SignInAsync($"prov-{number}"));
    }

    [Fact]
    public async Task Onboarding_OfTwentyProvidersAtOnce_SucceedsWithinTheCreationLimit()
    {
        await using var aws = await TestPartnerCloud.StartAsync(new CloudOptions { EnforceRequestRates = true });

        var executions = await Task.WhenAll(Enumerable.Range(1, 20).Select(number => aws.OnboardAsync($"prov-{number}", $"req-{number}")));

        Assert.All(executions, execution => execution.AssertSucceeded());
        Assert.Equal(20, (await aws.MembersAsync()).Count);
        Assert.Equal(20, executions.Select(ExecutionReading.AccountId).Distinct().Count());
        Assert.Contains(aws.Cloud.Calls.All, call => call is { Operation: "CreateAccount", Result: "TooManyRequestsException" });
    }

    /// <summary>The number of writes without status events, which every execution publishes.</summary>
    private static int WritesOfFunctions(TestPartnerCloud aws) => aws.Cloud.Calls.CountWrites() - aws.Cloud.Calls.CountWrites("events");

    private static string StateOf(TestPartnerCloud aws) => WithoutEvents(JsonNode.Parse(aws.Cloud.Dump())!).ToJsonString();

    private static JsonNode WithoutEvents(JsonNode node)
    {
        if (node is JsonObject json) json.Remove("EventBuses");
        foreach (var child in node is JsonObject members ? members.Select(member => member.Value) : node is JsonArray array ? array : [])
        {
            if (child is not null) WithoutEvents(child);
        }
        return node;
    }
}
