using System.Text.Json.Nodes;
using PartnerCloud.Local.Chaos;
using PartnerCloud.Local.Chaos.Scenarios;
using PartnerCloud.Simulator.Services.CloudTrail;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.Simulator.Services.SecretsManager;

namespace PartnerCloud.Workflow.Tests.Chaos;

/// <summary>The campaign finds each kind of damage: each test causes one, and the comparer reports it.</summary>
public sealed class OutcomeComparerTests
{
    private static readonly Lazy<Task<(RunResult Result, IReadOnlyList<CallSite> Calls)>> RunWithoutFaults = new(() => ScenarioRunner.RunWithoutFaultsAsync(new CreateAccountScenario(), CancellationToken.None));

    [Fact]
    public async Task Of_ACloudWithoutDamage_SaysSurvived() => Assert.Equal(FaultCaseOutcome.Survived, (await CompareAsync(_ => { })).Outcome);

    [Fact]
    public async Task Of_ASecondAccount_SaysDoubled()
    {
        var result = await CompareAsync(stage => stage.Cloud.AddStandAloneAccount("111122223333"));

        Assert.Equal((FaultCaseOutcome.Doubled, "4 accounts, without faults 3"), (result.Outcome, Assert.Single(result.Reasons)));
    }

    [Fact]
    public async Task Of_AFurtherCreationAndInvitation_SaysDoubled()
    {
        var result = await CompareAsync(stage => stage.Cloud.Atomically(() =>
        {
            var (organization, now) = (stage.Cloud.Organization, stage.Cloud.Now);
            organization.Creations.Add(new("car-2", "b@partner.example", "B", "CTLDeveloperRole", now, now.AddDays(1)));
            organization.Handshakes.Add(new("h-1", "ACCOUNT", "111122223333", now, now));
            return true;
        }));

        Assert.Equal(FaultCaseOutcome.Doubled, result.Outcome);
        Assert.Equal(["2 account creations, without faults 1", "1 invitations, without faults 0"], result.Reasons);
    }

    [Fact]
    public async Task Of_APasswordOtherThanInTheSecret_SaysLost()
    {
        var result = await CompareAsync(stage => stage.Cloud.Atomically(() =>
        {
            stage.Cloud.Accounts[stage.CreatedAccountId].Iam.Users["Administrator"].Login!.Set("An-0ther-Passw0rd!", stage.Cloud.Time.GetUtcNow());
            return true;
        }));

        Assert.Equal(FaultCaseOutcome.Lost, result.Outcome);
        Assert.Contains("/Administrator/credentials ends with Refused, without faults MustChangePassword", Assert.Single(result.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_AMissingTrail_SaysLost()
    {
        var result = await CompareAsync(stage => stage.Cloud.Atomically(() =>
        {
            stage.Cloud.Accounts[stage.CreatedAccountId].In("us-east-1").State<CloudTrailState>().Trails.Clear();
            return true;
        }));

        Assert.Equal(FaultCaseOutcome.Lost, result.Outcome);
        Assert.Contains(result.Reasons, reason => reason.Contains("Trails/ctlaudit: nothing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_APasswordInAnEvent_SaysLeaked()
    {
        var result = await CompareAsync(stage =>
        {
            var secret = stage.Cloud.Accounts[stage.Cloud.Options.ManagementAccountId].In("us-east-1").State<SecretsManagerState>().Secrets.Values.Single().At("AWSCURRENT")!.Text!;
            var detail = new JsonObject { ["text"] = (string)JsonNode.Parse(secret)!["password"]! };
            stage.Cloud.PutServiceEvent(new("1", stage.Cloud.Time.GetUtcNow(), "aws.test", "Leak", detail.ToJsonString(), stage.Cloud.Options.ManagementAccountId), "us-east-1");
        });

        Assert.Equal(FaultCaseOutcome.Leaked, result.Outcome);
        Assert.Contains("in an event Leak of aws.test", result.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_AFailureWithAnotherCause_SaysUntrue()
    {
        var (withoutFaults, faultCase) = await CaseAsync();
        var wrongCause = withoutFaults with { AffectedCalls = 1, Notifications = withoutFaults.Notifications + 1, Failures = [new("CreateAccount", "AccountCreationBlockedException", "Organizations reports ACCOUNT_LIMIT_EXCEEDED.")] };

        var result = OutcomeComparer.Of(faultCase, withoutFaults, wrongCause);

        Assert.Equal((FaultCaseOutcome.Untrue, 1), (result.Outcome, result.Redrives));
        Assert.Contains("does not name TooManyRequestsException", Assert.Single(result.Reasons), StringComparison.Ordinal);
    }

    /// <summary>After a denial, the cause must name the error or the missing permission. The name of the call is not enough.</summary>
    [Theory]
    [InlineData("Organizations CreateAccount answered an error.", nameof(FaultCaseOutcome.Untrue))]
    [InlineData("Organizations CreateAccount answered AccessDeniedException.", nameof(FaultCaseOutcome.Survived))]
    [InlineData("It may not do what is needed: organizations: CreateAccount.", nameof(FaultCaseOutcome.Survived))]
    public async Task Of_ADenial_NeedsTheErrorOrTheMissingPermissionInTheCause(string cause, string outcome)
    {
        var (withoutFaults, faultCase) = await CaseAsync("denied");
        var failed = withoutFaults with { AffectedCalls = 1, Notifications = withoutFaults.Notifications + 1, Failures = [new("CreateAccount", "AwsRequestFailedException", cause)] };

        Assert.Equal(outcome, OutcomeComparer.Of(faultCase, withoutFaults, failed).Outcome.ToString());
    }

    [Fact]
    public async Task Of_ASecondFailureWithAnotherCause_SaysUntrue()
    {
        var (withoutFaults, faultCase) = await CaseAsync();
        ExecutionFailure[] failures = [new("CreateAccount", "AwsTemporarilyUnavailableException", "Organizations answered TooManyRequestsException."), new("PlaceAccount", "TaskFailed", "Unknown.")];

        var result = OutcomeComparer.Of(faultCase, withoutFaults, withoutFaults with { AffectedCalls = 1, Notifications = withoutFaults.Notifications + 2, Failures = failures });

        Assert.Equal(FaultCaseOutcome.Untrue, result.Outcome);
        Assert.EndsWith("PlaceAccount: TaskFailed: Unknown.", Assert.Single(result.Reasons), StringComparison.Ordinal);
    }

    /// <summary>Notifications that the scenario sends without faults do not count for a failure.</summary>
    [Fact]
    public async Task Of_AFailureWithoutANotification_SaysLost()
    {
        var (result, faultCase) = await CaseAsync();
        var withoutFaults = result with { Notifications = 1 };
        var unnotified = withoutFaults with { AffectedCalls = 1, Failures = [new("CreateAccount", "AwsTemporarilyUnavailableException", "Organizations answered TooManyRequestsException.")] };

        Assert.Equal(FaultCaseOutcome.Lost, OutcomeComparer.Of(faultCase, withoutFaults, unnotified).Outcome);
        Assert.Equal(FaultCaseOutcome.Survived, OutcomeComparer.Of(faultCase, withoutFaults, unnotified with { Notifications = 2 }).Outcome);
    }

    [Fact]
    public async Task Of_AFaultThatNeverHappened_SaysMissed()
    {
        var (withoutFaults, faultCase) = await CaseAsync();

        Assert.Equal(FaultCaseOutcome.Missed, OutcomeComparer.Of(faultCase, withoutFaults, withoutFaults).Outcome);
    }

    /// <summary>Runs with a harmless fault, and damages the cloud at the end.</summary>
    private static async Task<FaultCaseResult> CompareAsync(Action<ScenarioStage> damage)
    {
        var (withoutFaults, faultCase) = await CaseAsync();
        return OutcomeComparer.Of(faultCase, withoutFaults, await ScenarioRunner.RunWithFaultAsync(faultCase, TestContext.Current.CancellationToken, (stage, _) => damage(stage)));
    }

    private static async Task<(RunResult WithoutFaults, FaultCase FaultCase)> CaseAsync(string faultType = "throttled")
    {
        var (result, calls) = await RunWithoutFaults.Value;
        return (result, new(new CreateAccountScenario(), calls.First(call => call.Operation == "CreateAccount"), FaultTypes.All.Single(candidate => candidate.Name == faultType)));
    }
}
