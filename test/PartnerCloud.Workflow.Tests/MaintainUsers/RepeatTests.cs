using System.Text.Json.Nodes;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.Iam;
using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>Repeated requests: one after the other, and at the same time.</summary>
public sealed class RepeatTests
{
    [Fact]
    public async Task Create_InANewRequest_KeepsThePassword()
    {
        await using var customer = await CustomerAccount.StartAsync();
        var first = await customer.MaintainAsync("req-u1", Create("jane"));
        await customer.ChangePasswordAsync("jane", "Janes-0wn-Passw0rd!");

        var second = await customer.MaintainAsync("req-u2", Create("jane"));

        second.AssertSucceeded();
        Assert.Equal(["jane Create AlreadySo"], second.UserOutcomes());
        Assert.Equal(first.SecretArn(), second.SecretArn());
        Assert.Equal(SignIn.Accepted, customer.Aws.Cloud.TrySignIn(customer.Id, "jane", "Janes-0wn-Passw0rd!"));
    }

    [Theory]
    [InlineData("Create")]
    [InlineData("ResetPassword")]
    public async Task Function_InvokedAgainAfterItsWork_ChangesNothing(string action)
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MaintainAsync("req-u0", Create("jane"));
        var user = action == "Create" ? Create("mary") : Reset("jane", true);
        var name = (string)user["userName"]!;
        var (answer, writes) = (new JsonObject(), 0);

        var execution = await customer.MaintainAsync(For(customer.Id, "req-u1", user.DeepClone().AsObject()), async running =>
        {
            await customer.ChangePasswordAsync(name, "Janes-0wn-Passw0rd!");
            customer.AddMfa(name);
            var before = customer.Aws.Cloud.Calls.CountWrites();
            answer = await customer.Aws.InvokeAsync("MaintainUser", running.PayloadOf("MaintainUser"));
            writes = customer.Aws.Cloud.Calls.CountWrites() - before;
        });

        execution.AssertSucceeded();
        Assert.Equal("AlreadySo", (string?)answer["outcome"]);
        Assert.Equal(execution.SecretArn(), (string?)answer["secretArn"]);
        Assert.Equal(0, writes);
        Assert.Equal(SignIn.Accepted, customer.Aws.Cloud.TrySignIn(customer.Id, name, "Janes-0wn-Passw0rd!"));
        Assert.Single(customer.State.Users[name].MfaDevices);
    }

    [Fact]
    public async Task Function_InvokedAgainAfterTheRevocation_DoesNotRestoreTheSecret()
    {
        await using var customer = await CustomerAccount.StartAsync();
        var answer = new JsonObject();

        var execution = await customer.MaintainAsync(For(customer.Id, "req-u1", Create("jane")), async running =>
        {
            customer.State.Users["jane"].Login = null;
            await customer.Aws.Secrets.DeleteSecretAsync(new() { SecretId = customer.SecretOf("jane"), RecoveryWindowInDays = 30 });
            answer = await customer.Aws.InvokeAsync("MaintainUser", running.PayloadOf("MaintainUser"));
        });

        execution.AssertSucceeded();
        Assert.Equal("AlreadySo", (string?)answer["outcome"]);
        Assert.NotNull((await customer.SecretAsync("jane")).DeletedDate);
    }

    [Theory]
    [InlineData("secretsmanager", "PutSecretValue")]
    [InlineData("iam", "DeleteLoginProfile")]
    [InlineData("iam", "CreateLoginProfile")]
    [InlineData("secretsmanager", "DescribeSecret")]
    public async Task Reset_InterleavedWithAnother_LeavesAWorkingPasswordForOneRequester(string service, string operation)
    {
        await using var customer = await CustomerAccount.StartAsync();
        await customer.MaintainAsync("req-u0", Create("jane"));
        customer.Aws.Cloud.Faults.AfterChange(service, operation, Occurrence.Nth(1), async _ =>
            (await customer.MaintainAsync(For(customer.Id, "req-u2", Reset("jane")).By("peter"))).AssertSucceeded());

        var paused = await customer.MaintainAsync(For(customer.Id, "req-u1", Reset("jane")).By("mary"));

        paused.AssertSucceeded();
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("jane"));
        Assert.NotEqual(await customer.MayReadAsync("mary", "jane"), await customer.MayReadAsync("peter", "jane"));
    }

    [Theory]
    [InlineData("Create", "Create")]
    [InlineData("Create", "ResetPassword")]
    [InlineData("ResetPassword", "ResetPassword")]
    [InlineData("ResetPassword", "Remove")]
    [InlineData("Remove", "Remove")]
    public async Task TwoExecutions_ForTheSameUserAtOnce_LeaveAWorkingPasswordOrNoUser(string one, string other)
    {
        await using var customer = await CustomerAccount.StartAsync();
        if (one != "Create") await customer.MaintainAsync("req-u0", Create("jane"));

        var executions = await Task.WhenAll(
            customer.MaintainAsync(For(customer.Id, "req-u1", Of(one)).By("mary")), customer.MaintainAsync(For(customer.Id, "req-u2", Of(other)).By("peter")));

        if (other == "Remove")
        {
            executions[1].AssertSucceeded();
            if (one == "Remove") executions[0].AssertSucceeded();
            else if (executions[0].State.Error == "RequestRefused") Assert.All(ErrorCause.Read(executions[0].State.Cause)!.Reasons, reason => Assert.StartsWith("users[0]", reason.Field, StringComparison.Ordinal)); // half removed when it was checked
            else if (executions[0].State.Error is not null) Assert.Matches("UserNotFoundException|UserHasNoPasswordException|UserNotGuardedException", executions[0].AssertFailed("UsersNotMaintainedException"));
            Assert.False(customer.State.Users.ContainsKey("jane"));
            // a late reset may have restored the secret: nobody may read it, and the next revocation deletes it
            var secret = await customer.SecretAsync("jane");
            Assert.True(secret.DeletedDate is not null || secret.Tags.Exists(tag => (tag.Key, tag.Value) == ("requester", "nobody yet")));
            Assert.True(secret.DeletedDate is not null || secret.Tags.Exists(tag => (tag.Key, tag.Value) == ("credentials-state", "pending")));
            return;
        }
        Assert.Contains(executions, execution => execution.State.Error is null);
        Assert.Equal(SignIn.MustChangePassword, await customer.SignInAsync("jane"));
        Assert.NotEqual(await customer.MayReadAsync("mary", "jane"), await customer.MayReadAsync("peter", "jane"));

        static JsonObject Of(string action) => action switch { "Create" => Create("jane"), "Remove" => Remove("jane"), _ => Reset("jane") };
    }
}
