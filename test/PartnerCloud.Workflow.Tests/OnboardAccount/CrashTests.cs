using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.Iam;

namespace PartnerCloud.Workflow.Tests.OnboardAccount;

/// <summary>The process of a function dies between a change and its response. The cloud ends in the same state as without the crash.</summary>
public sealed class CrashTests
{
    public static TheoryData<string, string, string> Changes => new()
    {
        { "CreateAccount", "organizations", "CreateAccount" },
        { "PlaceAccount", "organizations", "MoveAccount" },
        { "SecureIdentity", "iam", "CreatePolicy" },
        { "SecureIdentity", "iam", "CreateGroup" },
        { "SecureAudit", "s3", "CreateBucket" },
        { "SecureAudit", "cloudtrail", "CreateTrail" },
        { "SecureAudit", "config", "PutConfigurationRecorder" },
        { "IssueCredentials", "iam", "CreateUser" },
        { "IssueCredentials", "secretsmanager", "CreateSecret" },
        { "IssueCredentials", "iam", "CreateLoginProfile" },
    };

    [Theory(Explicit = true)]
    [MemberData(nameof(Changes))]
    public async Task Function_KilledOnceAfterAChange_TheRetryEndsInTheSameState(string function, string service, string operation)
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.Faults.AfterChange(service, operation, Occurrence.Nth(1), _ => aws.KillAsync(function));

        var execution = await aws.OnboardAsync();

        execution.AssertSucceeded();
        Assert.Contains(execution.Events, entry => entry.Type == "TaskFailed" && (string?)entry.Details!["error"] == "Runtime.ExitError");
        await AssertSameAsWithoutFaultsAsync(aws);
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(Changes))]
    public async Task Function_KilledInAllRetries_ARedriveEndsInTheSameState(string function, string service, string operation)
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.Faults.AfterChange(service, operation, Occurrence.Nth(1), _ => aws.KillAsync(function));
        KillWheneverStarted(aws, function, times: 2);

        var execution = await aws.OnboardAsync();
        execution.AssertFailed("Runtime.ExitError");
        await aws.RedriveAsync(execution);

        execution.AssertSucceeded();
        await AssertSameAsWithoutFaultsAsync(aws);
    }

    [Theory(Explicit = true)]
    [MemberData(nameof(Changes))]
    public async Task Response_Lost_TheRunEndsInTheSameState(string function, string service, string operation)
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        aws.Cloud.Faults.Add(FaultKind.AnswerLost, service, operation, Occurrence.Nth(1));

        var execution = await aws.OnboardAsync();

        execution.AssertSucceeded();
        Assert.Contains(function, execution.StatesEntered());
        Assert.Single(aws.Cloud.Calls.All, call => call.Result == "AnswerLost");
        await AssertSameAsWithoutFaultsAsync(aws);
    }

    /// <summary>Kills the retries too, at their first call.</summary>
    private static void KillWheneverStarted(TestPartnerCloud aws, string function, int times)
    {
        var key = "ASIALOCAL" + function.ToUpperInvariant();
        var left = times + 1;
        aws.Cloud.Faults.Add(new Fault(FaultKind.AfterChange, Occurrence.Every)
        {
            AccessKeyId = key,
            Hook = _ => Interlocked.Decrement(ref left) >= 0 ? aws.KillAsync(function) : Task.CompletedTask,
        });
    }

    private static async Task AssertSameAsWithoutFaultsAsync(TestPartnerCloud aws)
    {
        await using var withoutFaults = await TestPartnerCloud.StartAsync();
        (await withoutFaults.OnboardAsync()).AssertSucceeded();
        Assert.Single(await aws.MembersAsync());
        Assert.Equal(withoutFaults.Cloud.Dump(anonymous: true), aws.Cloud.Dump(anonymous: true));
        Assert.Equal(SignIn.MustChangePassword, await aws.SignInAsync());
    }
}
