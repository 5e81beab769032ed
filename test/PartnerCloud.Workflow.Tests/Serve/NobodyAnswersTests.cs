namespace PartnerCloud.Workflow.Tests.Serve;

/// <summary>An invitation without an answer expires, in real processes at high speed. Other tests in virtual time cover everything else that expires.</summary>
public sealed class NobodyAnswersTests(HastyServe serve) : IClassFixture<HastyServe>
{
    private const string Machines = "arn:aws:states:us-east-1:589942003651:stateMachine:";
    private const string Executions = "arn:aws:states:us-east-1:589942003651:execution:";
    private const string Page = "As a customer who brings an account along";

    [Fact(Explicit = true)]
    public async Task Migration_WithoutAnAnswer_EndsWithInvitationLapsed()
    {
        const string Account = "444455550003";
        await TryPage.RunAsync(serve.Endpoint, TryPage.BlocksUnder(Page)[0].Replace("444455556666", Account, StringComparison.Ordinal));

        await ServeReading.StartAsync(serve.Endpoint, Machines + "onboard-account", "req-lapsed", Requests.MigrateAccount(Account, "prov-lapsed", "req-lapsed").ToJsonString());

        var ended = await ServeReading.EndAsync(serve.Endpoint, Executions + "onboard-account:req-lapsed");
        Assert.Equal(("FAILED", "InvitationLapsed"), ((string?)ended["status"], (string?)ended["error"]));
    }
}
