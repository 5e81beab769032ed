using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.Iam;

namespace PartnerCloud.Workflow.Tests.OnboardAccount;

/// <summary>Temporary failures of AWS do not need an operator.</summary>
public sealed class WeatherTests
{
    [Fact]
    public async Task Role_NotAssumableForMinutes_IsWaitedFor()
    {
        await using var aws = await TestPartnerCloud.StartAsync(new CloudOptions { RolePropagation = TimeSpan.FromMinutes(10) });

        var execution = await aws.OnboardAsync();

        execution.AssertSucceeded();
        Assert.Contains(execution.Events, entry => entry.Type == "TaskFailed" && (string?)entry.Details!["error"] == "AccountAccessNotReadyException");
        Assert.InRange(execution.State.StopDate!.Value - execution.StartDate, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(13));
    }

    /// <summary>A change of a role or a service control policy takes minutes to become effective. Each task in the account waits for it, without a notification.</summary>
    [Theory]
    [InlineData("iam", "CreatePolicy")] // in SecureIdentity
    [InlineData("cloudtrail", "CreateTrail")] // in SecureAudit
    [InlineData("iam", "CreateLoginProfile")] // in IssueCredentials
    public async Task Account_ThatDeniesCallsForMinutes_IsWaitedFor(string service, string operation)
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.Faults.Add(new Fault(FaultKind.AccessDenied, Occurrence.Every) { Service = service, Operation = operation, Lasts = TimeSpan.FromMinutes(5) });

        var execution = await aws.OnboardAsync();

        execution.AssertSucceeded();
        Assert.Contains(execution.Events, entry => entry.Type == "TaskFailed" && (string?)entry.Details!["error"] == "AccountAccessNotReadyException");
        Assert.Equal(SignIn.MustChangePassword, await aws.SignInAsync());
        Assert.Empty(await aws.NotificationsAsync());
    }

    [Theory]
    [InlineData(FaultKind.Throttle)]
    [InlineData(FaultKind.InternalError)]
    [InlineData(FaultKind.Unavailable)]
    [InlineData(FaultKind.ConnectionCut)]
    public async Task Aws_WhenEveryOperationFailsOnce_TheRunSucceeds(FaultKind kind)
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.Faults.Add(kind, null, null, Occurrence.Nth(1));

        (await aws.OnboardAsync()).AssertSucceeded();

        Assert.Equal(SignIn.MustChangePassword, await aws.SignInAsync());
        var failed = aws.Cloud.Calls.All.Where(call => call.Result != "OK").Select(call => call.Operation).ToHashSet();
        Assert.Superset(new HashSet<string> { "CreateAccount", "AssumeRole", "CreatePolicy", "CreateBucket", "CreateTrail", "CreateSecret", "CreateLoginProfile", "PutEvents" }, failed);
    }

    [Fact]
    public async Task Aws_WhenItThrottlesLongerThanTheSdkRetries_TheWorkflowRetries()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.Faults.Add(FaultKind.Throttle, "iam", null, Occurrence.First(5));

        var execution = await aws.OnboardAsync();

        execution.AssertSucceeded();
        Assert.Contains(execution.Events, entry => entry.Type == "TaskFailed" && (string?)entry.Details!["error"] == "AwsTemporarilyUnavailableException");
    }

    [Fact]
    public async Task Aws_WhenRequestRatesAreEnforced_TheRunSucceeds()
    {
        await using var aws = await TestPartnerCloud.StartAsync(new CloudOptions { EnforceRequestRates = true });

        (await aws.OnboardAsync()).AssertSucceeded();
    }
}
