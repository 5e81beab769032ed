using Amazon.IdentityManagement.Model;
using PartnerCloud.Local.Cloud;
using PartnerCloud.Local.Cloud.Faults;

namespace PartnerCloud.Workflow.Tests.Redrive;

/// <summary>A password that somebody signs in with is theirs: however often an onboarding is asked for or redriven, it is not replaced.</summary>
public sealed class UsedPasswordTests
{
    private const string Own = "My-0wn-Passw0rd!";

    /// <summary>No secret holds the password, so that a new one is written. Before it gets to IAM, the administrator turns out to be in.</summary>
    [Fact]
    public async Task Redrive_WhenTheAdministratorHasSignedInSinceTheFailure_LeavesThemTheirPassword()
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var accountId = (await aws.OnboardAsync()).AccountId();
        await ForgetAsync(aws, accountId);
        aws.Cloud.Faults.Add(FaultKind.AccessDenied, "secretsmanager", "PutResourcePolicy", Occurrence.Every);
        var failed = await aws.OnboardAsync(requestId: "req-2");
        Assert.NotNull(failed.State.Error);
        aws.Cloud.Faults.Clear();
        await aws.PassAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(SignIn.Accepted, aws.Cloud.TrySignIn(accountId, "Administrator", Own));

        await aws.RedriveAsync(failed);

        Assert.Equal(SignIn.Accepted, aws.Cloud.TrySignIn(accountId, "Administrator", Own));
    }

    /// <summary>The password is one that no secret holds and nobody has used, as when a secret was destroyed by mistake.</summary>
    private static async Task ForgetAsync(TestPartnerCloud aws, string accountId)
    {
        using var iam = aws.Iam(accountId);
        await iam.DeleteLoginProfileAsync(new DeleteLoginProfileRequest { UserName = "Administrator" });
        await iam.CreateLoginProfileAsync(new CreateLoginProfileRequest { UserName = "Administrator", Password = Own, PasswordResetRequired = false });
        aws.Cloud.Atomically(() => aws.Cloud.Accounts[aws.Cloud.Options.ManagementAccountId].In(aws.Cloud.Options.Region).Secrets.Remove("partner-cloud/prov-1/Administrator/credentials"));
    }
}
