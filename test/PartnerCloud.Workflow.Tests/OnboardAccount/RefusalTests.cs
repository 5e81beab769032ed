namespace PartnerCloud.Workflow.Tests.OnboardAccount;

public sealed class RefusalTests
{
    [Fact]
    public async Task Request_WithManyMistakes_IsRefusedWithAllOfThemAndAContact()
    {
        await using var aws = await TestPartnerCloud.StartAsync();

        var execution = await aws.OnboardAsync(change: request =>
        {
            request["organization"]!["country"] = "FR";
            request["organization"]!["billable"] = "yes";
            request["organization"]!["reseller"] = true;
            request["requestedBy"]!["role"] = "Member";
            request["account"]!["name"] = new string('a', 51);
            request["account"]!["rootEmail"] = "customer@acme.example";
            request.AsObject().Remove("termsAccepted");
        });

        var cause = execution.AssertFailed("RequestRefused");
        Assert.All(
            ["organization.country", "organization.billable", "organization.reseller", "requestedBy.role", "account.name", "account.rootEmail", "termsAccepted", "cloudintegration@ctl.io"],
            part => Assert.Contains(part, cause, StringComparison.Ordinal));
        Assert.Equal(["ValidateRequest", "RequestRefused"], execution.StatesEntered());
        Assert.DoesNotContain(aws.Cloud.Calls.All, call => call is { IsWrite: true, Service: not "sns" });
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"option":"MigrateAccount"}""")]
    public async Task Request_OfAnotherShape_IsRefusedAndNothingIsCreated(string input)
    {
        await using var aws = await TestPartnerCloud.StartAsync();

        var execution = await aws.RunAsync("req-1", input);

        Assert.NotEmpty(execution.AssertFailed("RequestRefused"));
        Assert.DoesNotContain(aws.Cloud.Calls.All, call => call is { IsWrite: true, Service: not "sns" });
    }

    [Fact]
    public async Task Request_WhenRefused_StaysRefusedAfterARedrive()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var execution = await aws.OnboardAsync(change: request => request["organization"]!["country"] = "FR");

        await aws.RedriveAsync(execution);

        execution.AssertFailed("RequestRefused");
        Assert.Single(execution.StatesEntered(), "ValidateRequest");
    }
}
