using Microsoft.Extensions.Logging.Abstractions;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Inputs;
using PartnerCloud.Lambda.Contract.Requests;
using PartnerCloud.Lambda.Functions;

namespace PartnerCloud.Lambda.Tests.Functions;

/// <summary>The functions, called one after the other as the workflow calls them.</summary>
public sealed class FunctionsInOrderTests
{
    [Fact]
    public async Task Functions_FinishedProvider_ChangeNothing()
    {
        await using var aws = await TestAws.StartAsync();
        var (account, first) = await OnboardAsync(aws, TestRequests.SampleId);
        var writes = aws.Cloud.Calls.CountWrites();

        var (again, second) = await OnboardAsync(aws, "req-again");

        Assert.Equal(account, again);
        Assert.Equal(6, first.Count(outcome => outcome == ControlOutcome.AlreadyInPlace)); // a new account has no groups and no users of the customer, and four controls only report
        Assert.Equal(6, first.Count(outcome => outcome != ControlOutcome.Applied));
        Assert.All(second.Skip(1), outcome => Assert.Equal(ControlOutcome.AlreadyInPlace, outcome));
        Assert.Equal(ControlOutcome.NotMet, second[0]); // the first administrator has a password and no MFA yet
        Assert.Equal(writes, aws.Cloud.Calls.CountWrites());
    }

    [Fact]
    public async Task Functions_RefusedRequest_CreateNothing()
    {
        await using var aws = await TestAws.StartAsync();
        var validate = new ValidateRequestFunction(new RequestReader(aws.Options, aws.Time), Run(aws));

        await Assert.ThrowsAsync<RequestRefusedException>(() => validate.ValidateRequest(new(TestRequests.SampleId, TestRequests.SampleWith("organization.demo", "true"))));

        Assert.Equal(0, aws.Cloud.Calls.CountWrites());
    }

    private static async Task<(PlacedAccount Account, List<ControlOutcome> Outcomes)> OnboardAsync(TestAws aws, string executionName)
    {
        var run = Run(aws);
        var sample = TestRequests.SampleWith("requestId", $"\"{executionName}\"");
        var request = await new ValidateRequestFunction(new RequestReader(aws.Options, aws.Time), run).ValidateRequest(new(executionName, sample));
        var creation = await new CreateAccountFunction(aws.Creator, run).CreateAccount(new(executionName, 0, request, TestAws.NotStarted));
        aws.Time.Advance(TimeSpan.FromMinutes(5));
        if (creation.State == AccountCreationState.InProgress)
            creation = await new CheckAccountCreationFunction(aws.Creator, run).CheckAccountCreation(new(executionName, 0, request, creation));
        var account = await new PlaceAccountFunction(aws.Placer, run).PlaceAccount(new(executionName, request, creation.AccountId!));
        aws.Time.Advance(TimeSpan.FromMinutes(5));
        var input = new AccountInput(executionName, request, account);
        await new VerifyAccessFunction(aws.Access, run).VerifyAccess(input);
        var baseline = new BaselineInput(executionName, request, account);
        var writes = aws.Cloud.Calls.CountWrites();
        await new SecureIdentityFunction(aws.Baseline, run).SecureIdentity(baseline with { DryRun = true });
        await new SecureAuditFunction(aws.Baseline, run).SecureAudit(baseline with { DryRun = true });
        Assert.Equal(writes, aws.Cloud.Calls.CountWrites());
        aws.Time.Advance(TimeSpan.FromMinutes(1)); // IAM generates the credential report
        var identity = await new SecureIdentityFunction(aws.Baseline, run).SecureIdentity(baseline);
        var audit = await new SecureAuditFunction(aws.Baseline, run).SecureAudit(baseline);
        var issued = await new IssueCredentialsFunction(aws.Issuer, run).IssueCredentials(input);
        return (account, [.. identity.Controls.Concat(audit.Controls).Select(control => control.Outcome), issued.Outcome]);
    }

    private static FunctionRun Run(TestAws aws) => new(NullLogger<FunctionRun>.Instance, aws.Time);
}
