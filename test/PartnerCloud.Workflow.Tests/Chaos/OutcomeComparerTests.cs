using System.Text.Json.Nodes;
using PartnerCloud.Local.Chaos;
using PartnerCloud.Local.Chaos.Scenarios;
using PartnerCloud.Simulator.Services.CloudTrail;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.Simulator.Services.SecretsManager;

namespace PartnerCloud.Workflow.Tests.Chaos;

/// <summary>A campaign that could not find anything would be worth nothing: what it looks for is put there, and found.</summary>
public sealed class OutcomeComparerTests
{
    private static readonly Lazy<Task<(RunResult Aftermath, IReadOnlyList<CallSite> Calls)>> Undisturbed = new(() => ScenarioRunner.RunWithoutFaultsAsync(new CreateAccountScenario(), CancellationToken.None));

    [Fact]
    public async Task Judge_OfAScenarioThatNobodyTouches_Survives() => Assert.Equal(FaultCaseOutcome.Survived, (await PlayAsync(_ => { })).Outcome);

    [Fact]
    public async Task Judge_OfASecondAccount_SaysDoubled()
    {
        var verdict = await PlayAsync(stage => stage.Cloud.AddStandAloneAccount("111122223333"));

        Assert.Equal((FaultCaseOutcome.Doubled, "4 accounts, without faults 3"), (verdict.Outcome, Assert.Single(verdict.Reasons)));
    }

    [Fact]
    public async Task Judge_OfACreationAndAnInvitationMore_SaysDoubled()
    {
        var verdict = await PlayAsync(stage => stage.Cloud.Atomically(() =>
        {
            var (organization, now) = (stage.Cloud.Organization, stage.Cloud.Now);
            organization.Creations.Add(new("car-2", "b@partner.example", "B", "CTLDeveloperRole", now, now.AddDays(1)));
            organization.Handshakes.Add(new("h-1", "ACCOUNT", "111122223333", now, now));
            return true;
        }));

        Assert.Equal(FaultCaseOutcome.Doubled, verdict.Outcome);
        Assert.Equal(["2 account creations, without faults 1", "1 invitations, without faults 0"], verdict.Reasons);
    }

    [Fact]
    public async Task Judge_OfAPasswordThatIsNotTheOneInTheSecret_SaysLost()
    {
        var verdict = await PlayAsync(stage => stage.Cloud.Atomically(() =>
        {
            stage.Cloud.Accounts[stage.CreatedAccountId].Iam.Users["Administrator"].Login!.Set("An-0ther-Passw0rd!", stage.Cloud.Time.GetUtcNow());
            return true;
        }));

        Assert.Equal(FaultCaseOutcome.Lost, verdict.Outcome);
        Assert.Contains("/Administrator/credentials ends with Refused, without faults MustChangePassword", Assert.Single(verdict.Reasons), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judge_OfATrailThatIsMissing_SaysLost()
    {
        var verdict = await PlayAsync(stage => stage.Cloud.Atomically(() =>
        {
            stage.Cloud.Accounts[stage.CreatedAccountId].In("us-east-1").State<CloudTrailState>().Trails.Clear();
            return true;
        }));

        Assert.Equal(FaultCaseOutcome.Lost, verdict.Outcome);
        Assert.Contains(verdict.Reasons, reason => reason.Contains("Trails/ctlaudit: nothing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Judge_OfAPasswordInAnEvent_SaysLeaked()
    {
        var verdict = await PlayAsync(stage =>
        {
            var secret = stage.Cloud.Accounts[stage.Cloud.Options.ManagementAccountId].In("us-east-1").State<SecretsManagerState>().Secrets.Values.Single().At("AWSCURRENT")!.Text!;
            var told = new JsonObject { ["said"] = (string)JsonNode.Parse(secret)!["password"]! };
            stage.Cloud.PutServiceEvent(new("1", stage.Cloud.Time.GetUtcNow(), "aws.test", "Gossip", told.ToJsonString(), stage.Cloud.Options.ManagementAccountId), "us-east-1");
        });

        Assert.Equal(FaultCaseOutcome.Leaked, verdict.Outcome);
        Assert.Contains("in an event Gossip of aws.test", verdict.Reasons[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judge_OfAFailureThatNamesAnotherCause_SaysUntrue()
    {
        var (undisturbed, scenario) = await ScenarioAsync();
        var untrue = undisturbed with { AffectedCalls = 1, Notifications = undisturbed.Notifications + 1, Failures = [new("CreateAccount", "AccountCreationBlockedException", "Organizations reports ACCOUNT_LIMIT_EXCEEDED.")] };

        var verdict = OutcomeComparer.Of(scenario, undisturbed, untrue);

        Assert.Equal((FaultCaseOutcome.Untrue, 1), (verdict.Outcome, verdict.Redrives));
        Assert.Contains("does not name TooManyRequestsException", Assert.Single(verdict.Reasons), StringComparison.Ordinal);
    }

    /// <summary>Where something was denied is no cause: an operator has to read that it was denied, or the right that is missing.</summary>
    [Theory]
    [InlineData("Organizations CreateAccount answered an error.", nameof(FaultCaseOutcome.Untrue))]
    [InlineData("Organizations CreateAccount answered AccessDeniedException.", nameof(FaultCaseOutcome.Survived))]
    [InlineData("It may not do what is needed: organizations: CreateAccount.", nameof(FaultCaseOutcome.Survived))]
    public async Task Judge_OfADenial_LooksForItsNameOrForTheRightThatIsMissing(string cause, string outcome)
    {
        var (undisturbed, scenario) = await ScenarioAsync("denied");
        var failed = undisturbed with { AffectedCalls = 1, Notifications = undisturbed.Notifications + 1, Failures = [new("CreateAccount", "AwsRequestFailedException", cause)] };

        Assert.Equal(outcome, OutcomeComparer.Of(scenario, undisturbed, failed).Outcome.ToString());
    }

    [Fact]
    public async Task Judge_OfASecondFailureThatNamesAnotherCause_SaysUntrue()
    {
        var (undisturbed, scenario) = await ScenarioAsync();
        ExecutionFailure[] failures = [new("CreateAccount", "AwsTemporarilyUnavailableException", "Organizations answered TooManyRequestsException."), new("PlaceAccount", "TaskFailed", "Nobody knows.")];

        var verdict = OutcomeComparer.Of(scenario, undisturbed, undisturbed with { AffectedCalls = 1, Notifications = undisturbed.Notifications + 2, Failures = failures });

        Assert.Equal(FaultCaseOutcome.Untrue, verdict.Outcome);
        Assert.EndsWith("PlaceAccount: TaskFailed: Nobody knows.", Assert.Single(verdict.Reasons), StringComparison.Ordinal);
    }

    /// <summary>The mails that the scene has by itself tell of no failure.</summary>
    [Fact]
    public async Task Judge_OfAFailureThatNobodyWasToldOf_SaysLost()
    {
        var (aftermath, scenario) = await ScenarioAsync();
        var undisturbed = aftermath with { Notifications = 1 };
        var untold = undisturbed with { AffectedCalls = 1, Failures = [new("CreateAccount", "AwsTemporarilyUnavailableException", "Organizations answered TooManyRequestsException.")] };

        Assert.Equal(FaultCaseOutcome.Lost, OutcomeComparer.Of(scenario, undisturbed, untold).Outcome);
        Assert.Equal(FaultCaseOutcome.Survived, OutcomeComparer.Of(scenario, undisturbed, untold with { Notifications = 2 }).Outcome);
    }

    [Fact]
    public async Task Judge_OfAFaultThatNeverStruck_SaysMissed()
    {
        var (undisturbed, scenario) = await ScenarioAsync();

        Assert.Equal(FaultCaseOutcome.Missed, OutcomeComparer.Of(scenario, undisturbed, undisturbed).Outcome);
    }

    /// <summary>Plays a harmless fault, with somebody who meddles in the end.</summary>
    private static async Task<FaultCaseResult> PlayAsync(Action<ScenarioStage> meddle)
    {
        var (undisturbed, scenario) = await ScenarioAsync();
        return OutcomeComparer.Of(scenario, undisturbed, await ScenarioRunner.RunWithFaultAsync(scenario, TestContext.Current.CancellationToken, (stage, _) => meddle(stage)));
    }

    private static async Task<(RunResult Undisturbed, FaultCase Scenario)> ScenarioAsync(string kind = "throttled")
    {
        var (aftermath, calls) = await Undisturbed.Value;
        return (aftermath, new(new CreateAccountScenario(), calls.First(call => call.Operation == "CreateAccount"), FaultTypes.All.Single(candidate => candidate.Name == kind)));
    }
}
