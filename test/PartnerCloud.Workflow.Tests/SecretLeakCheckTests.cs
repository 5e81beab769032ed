using System.Text.Json.Nodes;
using Amazon.IdentityManagement.Model;
using PartnerCloud.Local.Composition;
using PartnerCloud.Simulator.Clients;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.Sns;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Workflow.Tests;

/// <summary>Each test ends with a search for its passwords and keys. These tests leak one on purpose.</summary>
public sealed class SecretLeakCheckTests
{
    private const string Password = "Canary&'Passw0rd+77";
    private const string AccountId = "111122223333";

    [Fact]
    public async Task Dispose_WithAPasswordInAnExecution_NamesThePlaceAndTheUserOnly()
    {
        var aws = await WithAPasswordAsync();
        aws.AddStateMachine("leaky", """{"StartAt":"Tell","States":{"Tell":{"Type":"Pass","Parameters":{"note.$":"States.Format('It is {}.', $.p)"},"End":true}}}""");
        (await aws.RunAsync("once", new JsonObject { ["p"] = Password }.ToJsonString(), "leaky")).AssertSucceeded();

        var leak = await Assert.ThrowsAsync<SecretLeakedException>(async () => await aws.DisposeAsync());

        Assert.Contains("the password of jane in 111122223333, in the execution leaky once: its input", leak.Message, StringComparison.Ordinal);
        Assert.Contains("output of PassStateExited", leak.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Canary", leak.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dispose_WithAPasswordInAnAnswerOfAws_FindsItInTheCauseOfTheFailedTask()
    {
        var aws = await WithAPasswordAsync();
        aws.Cloud.Faults.Add(new AwsErrorException("ServiceQuotaExceededException", $"{Password} met a failure", 400), "organizations", "CreateAccount", Occurrence.First(5));
        Assert.Equal("AwsRequestFailedException", (await aws.OnboardAsync()).State.Error);

        var leak = await Assert.ThrowsAsync<SecretLeakedException>(async () => await aws.DisposeAsync());

        Assert.Contains("the password of jane in 111122223333, in the execution onboard-account", leak.Message, StringComparison.Ordinal);
        Assert.Contains("cause of TaskFailed", leak.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindLeaks_InEachPlace_NamesIt()
    {
        var aws = await WithAPasswordAsync();
        Assert.Empty(aws.LeakCheck.FindLeaks());

        aws.Log.Write(new("CreateAccount", 1, $"It is {Password}."));
        using var http = new HttpClient { BaseAddress = aws.Endpoint };
        var client = new AwsJsonClient(http);
        var entry = new JsonObject { ["Source"] = "test", ["DetailType"] = "Leak", ["Detail"] = new JsonObject { ["p"] = Password }.ToJsonString() };
        await client.CallAsync(AccountId, "events", "AWSEvents.PutEvents", new() { ["Entries"] = new JsonArray(entry) }, TestContext.Current.CancellationToken);
        aws.Cloud.PublishAsService(aws.OperatorsTopicArn, $"Tell jane {Uri.EscapeDataString(Password)}");
        using var iam = aws.Iam(AccountId);
        await iam.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "own", PolicyDocument = $$"""{"Version":"2012-10-17","Statement":[{"Sid":"A","Effect":"Deny","Action":"*","Resource":"arn:aws:s3:::{{Password}}"}]}""" }, TestContext.Current.CancellationToken);
        aws.LeakCheck.Watch("a console", () => $"> {Password}");

        Assert.Equal(["a console", "an event Leak of test", "the cloud's state", "the event history at CreatePolicy", "the log of CreateAccount", "the message ''"],
            aws.LeakCheck.FindLeaks().Select(find => find[(find.IndexOf(", in ", StringComparison.Ordinal) + 5)..]).Order(StringComparer.Ordinal));
        await Assert.ThrowsAsync<SecretLeakedException>(async () => await aws.DisposeAsync());
    }

    private static async Task<TestPartnerCloud> WithAPasswordAsync()
    {
        var aws = await TestPartnerCloud.StartAsync();
        using var iam = aws.Iam(AccountId);
        await iam.CreateUserAsync(new CreateUserRequest { UserName = "jane" }, TestContext.Current.CancellationToken);
        await iam.CreateLoginProfileAsync(new CreateLoginProfileRequest { UserName = "jane", Password = Password }, TestContext.Current.CancellationToken);
        return aws;
    }
}
