using Amazon.IdentityManagement.Model;
using PartnerCloud.Local.Composition;
using PartnerCloud.Local.People;
using PartnerCloud.Simulator.Clients;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.Workflow.Tests.MaintainUsers;
using PartnerCloud.Workflow.Tests.TwoAtOnce;

namespace PartnerCloud.Workflow.Tests.Roles;

/// <summary>Scenarios from the life of accounts. Together, they make all calls that the functions can make.</summary>
internal static class RoleScenarios
{
    private const string RootEmail = "aws+prov-1@partner.example";

    /// <summary>Runs all scenarios, each in its own cloud. Returns all calls.</summary>
    public static async Task<IReadOnlyList<CallRecord>> RunAsync()
    {
        Func<TestPartnerCloud, Task>[] scenarios = [FreshAndRepeatedAsync, DriftedAsync, MovedBelowAsync, EmailTakenAsync, CreationFailsAsync, ResponseLostAsync, SecretDeletedAsync, PasswordWithoutSecretAsync, MeasuredAsync, MigratedTwiceAsync, InvitedTwiceAsync, DeclinedAsync, ConnectedAsync, UsersMaintainedAsync, InterleavedAsync, NobodyConfirmsAsync, PasswordUnusedAsync, AccountGoneAsync, GuardrailsEnforcedAsync];
        var calls = await Task.WhenAll(scenarios.Select(RunAsync));
        return [.. calls.SelectMany(own => own)];
    }

    /// <summary>New roles take 12 minutes to become known, so that executions wait for them.</summary>
    private static async Task<IReadOnlyList<CallRecord>> RunAsync(Func<TestPartnerCloud, Task> scenario)
    {
        // this scenario creates the policies itself
        await using var aws = await TestPartnerCloud.StartAsync(new CloudOptions { RolePropagation = TimeSpan.FromMinutes(12) }, serviceControlPolicies: scenario != GuardrailsEnforcedAsync);
        await scenario(aws);
        return aws.Cloud.Calls.All;
    }

    private static async Task FreshAndRepeatedAsync(TestPartnerCloud aws)
    {
        (await aws.OnboardAsync()).AssertSucceeded();
        (await aws.OnboardAsync(requestId: "req-2")).AssertSucceeded();
    }

    private static async Task DriftedAsync(TestPartnerCloud aws)
    {
        var accountId = (await aws.OnboardAsync()).AccountId();
        aws.Cloud.Atomically(() => aws.Cloud.Accounts[accountId].Iam.PasswordPolicy = null); // nobody in the account may do it, under the organization's policies
        await aws.Organizations.MoveAccountAsync(new() { AccountId = accountId, SourceParentId = aws.CustomersOuId, DestinationParentId = aws.Cloud.Organization.RootId });
        (await aws.OnboardAsync(requestId: "req-2")).AssertSucceeded();
    }

    /// <summary>Operators have moved the account to an OU below the customers' OU.</summary>
    private static async Task MovedBelowAsync(TestPartnerCloud aws)
    {
        var accountId = (await aws.OnboardAsync()).AccountId();
        var unit = aws.Cloud.Atomically(() => aws.Cloud.Organization.AddUnit("Production", aws.CustomersOuId).Id);
        await aws.Organizations.MoveAccountAsync(new() { AccountId = accountId, SourceParentId = aws.CustomersOuId, DestinationParentId = unit });
        (await aws.OnboardAsync(requestId: "req-2")).AssertSucceeded();
    }

    private static async Task EmailTakenAsync(TestPartnerCloud aws)
    {
        aws.Cloud.AddStandAloneAccount("111122223333", RootEmail);
        (await aws.OnboardAsync()).AssertFailed("AccountEmailTakenException");
        Assert.Single(await aws.NotificationsAsync());
    }

    private static async Task CreationFailsAsync(TestPartnerCloud aws)
    {
        aws.Cloud.Creations.Fail(RootEmail, "INTERNAL_FAILURE");
        (await aws.OnboardAsync()).AssertSucceeded();
    }

    private static async Task ResponseLostAsync(TestPartnerCloud aws)
    {
        aws.Cloud.Faults.Add(FaultKind.AnswerLost, "organizations", "CreateAccount", Occurrence.Nth(1));
        (await aws.OnboardAsync()).AssertSucceeded();
    }

    private static async Task SecretDeletedAsync(TestPartnerCloud aws)
    {
        await aws.OnboardAsync();
        await DeleteSecretAsync(aws, immediately: false);
        (await aws.OnboardAsync(requestId: "req-2")).AssertSucceeded();
    }

    private static async Task PasswordWithoutSecretAsync(TestPartnerCloud aws)
    {
        await aws.OnboardAsync();
        await DeleteSecretAsync(aws, immediately: true);
        (await aws.OnboardAsync(requestId: "req-2")).AssertSucceeded();
    }

    private static async Task MeasuredAsync(TestPartnerCloud aws)
    {
        aws.Cloud.Faults.AfterChange("iam", "CreateGroup", Occurrence.Nth(1), _ => aws.MeasureAsync());
        (await aws.OnboardAsync()).AssertSucceeded();
    }

    private static async Task UsersMaintainedAsync(TestPartnerCloud aws)
    {
        var accountId = (await aws.OnboardAsync()).AccountId();
        new SimulatedOperator(aws.Cloud, aws.Json).StartAnswering();
        (await aws.MaintainAsync(UserRequests.For(accountId, "req-u1", UserRequests.Create("jane")))).AssertSucceeded();
        (await aws.MaintainAsync(UserRequests.For(accountId, "req-u2", UserRequests.Reset("jane")))).AssertSucceeded();
        (await aws.MaintainAsync(UserRequests.For(accountId, "req-u3", UserRequests.Remove("jane")))).AssertSucceeded();
        (await aws.MaintainAsync(UserRequests.For(accountId, "req-u4", UserRequests.Create("jane")))).AssertSucceeded();
    }

    /// <summary>A request for users resets the first administrator's password before the onboarding has published its own. Then two requests for users interleave.</summary>
    private static async Task InterleavedAsync(TestPartnerCloud aws)
    {
        new SimulatedOperator(aws.Cloud, aws.Json).StartAnswering();
        var (onboarding, reset) = await aws.InterleaveAsync(
            ("iam", "CreateLoginProfile"), () => aws.Begin("req-1", Requests.CreateAccount("prov-1", "req-1").ToJsonString()), () => Reset("req-u1"));
        onboarding.AssertSucceeded();
        reset.AssertSucceeded();
        var (first, second) = await aws.InterleaveAsync(("iam", "CreateLoginProfile"), () => Reset("req-u2"), () => Reset("req-u3"));
        first.AssertSucceeded();
        second.AssertSucceeded();

        Execution Reset(string requestId) =>
            aws.Begin(requestId, UserRequests.For(aws.Cloud.Organization.Members.Single(member => member.JoinedMethod == "CREATED").AccountId, requestId, UserRequests.Reset("Administrator")).ToJsonString(), "maintain-users");
    }

    private static async Task NobodyConfirmsAsync(TestPartnerCloud aws)
    {
        var accountId = (await aws.OnboardAsync()).AccountId();
        var execution = await aws.AtOnce(() =>
        {
            _ = aws.LaterAsync(TimeSpan.FromDays(1), aws.MeasureAsync);
            return aws.MaintainAsync(UserRequests.For(accountId, "req-u1", UserRequests.Create("jane")));
        });
        execution.AssertFailed("IdentityConfirmationTimedOut");
        Assert.Equal(2, (await aws.NotificationsAsync()).Count);
    }

    private static async Task MigratedTwiceAsync(TestPartnerCloud aws)
    {
        var customer = await aws.CustomerAsync();
        (await aws.MigrateAsync(customer, TimeSpan.FromHours(1), customer.AcceptAsync)).AssertSucceeded();
        (await aws.MigrateAsync(customer, requestId: "req-2")).AssertSucceeded();
    }

    private static async Task InvitedTwiceAsync(TestPartnerCloud aws)
    {
        var customer = await aws.CustomerAsync();
        await aws.InviteByHandAsync(customer, "prov-1");
        (await aws.MigrateAsync(customer, TimeSpan.FromHours(1), customer.AcceptAsync)).AssertSucceeded();
    }

    private static async Task DeclinedAsync(TestPartnerCloud aws)
    {
        var customer = await aws.CustomerAsync();
        (await aws.MigrateAsync(customer, TimeSpan.FromHours(1), customer.DeclineAsync)).AssertFailed("InvitationDeclined");
    }

    /// <summary>A role that all of CAM's account may assume, without an external id.</summary>
    private static async Task ConnectedAsync(TestPartnerCloud aws)
    {
        const string Trust = """{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "arn:aws:iam::540339316802:root"}, "Action": "sts:AssumeRole"}]}""";
        aws.Cloud.AddStandAloneAccount("210987654321");
        await aws.Iam("210987654321").CreateRoleAsync(new CreateRoleRequest { RoleName = "ForCam", AssumeRolePolicyDocument = Trust });
        await aws.PassAsync(TimeSpan.FromMinutes(13));
        (await aws.RunAsync("req-1", Requests.ConnectAccount("210987654321", "arn:aws:iam::210987654321:role/ForCam", "prov-1", "req-1").ToJsonString())).AssertSucceeded();
    }

    /// <summary>Nobody uses the password, and it expires.</summary>
    private static async Task PasswordUnusedAsync(TestPartnerCloud aws)
    {
        var customer = new CustomerAccount(aws, (await aws.OnboardAsync()).AccountId()) { Operators = new SimulatedOperator(aws.Cloud, aws.Json) { AnswersByDefault = false }.StartAnswering() };
        var (maintained, _) = aws.AtOnce(() => (customer.MaintainAsync("req-u1", UserRequests.Create("jane")), aws.LaterAsync(TimeSpan.FromHours(1), () => customer.Operators.AnswerLastAsync(SimulatedOperator.Confirmation))));
        (await maintained).AssertSucceeded();
        await aws.PassAsync(TimeSpan.FromDays(8));
        Assert.Null((await aws.RevokeUnusedPasswordsAsync()).FunctionError);
        Assert.Single(await aws.NotificationsAsync());
    }

    /// <summary>The account has left the organization when a password of its expires.</summary>
    private static async Task AccountGoneAsync(TestPartnerCloud aws)
    {
        var accountId = (await aws.OnboardAsync()).AccountId();
        aws.Cloud.Atomically(() =>
        {
            aws.Cloud.Organization.Remove(aws.Cloud.Organization.Member(accountId)!, "LEFT");
            return true;
        });
        await aws.PassAsync(TimeSpan.FromDays(8));
        Assert.Null((await aws.RevokeUnusedPasswordsAsync()).FunctionError);
    }

    /// <summary>Runs in a new organization, and then again after a policy was changed and attached to the departing unit.</summary>
    private static async Task GuardrailsEnforcedAsync(TestPartnerCloud aws)
    {
        var membership = (string)(await aws.EnforceGuardrailsAsync())["Data"]!["CTLMembershipGuardrails"]!;
        await aws.Organizations.UpdatePolicyAsync(new() { PolicyId = membership, Content = """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Action":"account:CloseAccount","Resource":"*"}]}""" });
        await aws.Organizations.AttachPolicyAsync(new() { PolicyId = membership, TargetId = aws.Cloud.OrganizationalUnitId(LocalConfiguration.DepartingUnit) });
        await aws.EnforceGuardrailsAsync();
    }

    /// <summary>Deletes the secret as an operator might by mistake. Our own client does not have this operation.</summary>
    private static async Task DeleteSecretAsync(TestPartnerCloud aws, bool immediately)
    {
        using var http = new HttpClient { BaseAddress = aws.Endpoint };
        await new AwsJsonClient(http).CallAsync(
            aws.Cloud.Options.ManagementAccountId, "secretsmanager", "secretsmanager.DeleteSecret",
            new() { ["SecretId"] = aws.SecretOfAdministrator().Name, ["ForceDeleteWithoutRecovery"] = immediately }, TestContext.Current.CancellationToken);
    }
}
