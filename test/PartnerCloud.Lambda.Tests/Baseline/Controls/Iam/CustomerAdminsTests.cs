using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Simulator.Faults;

namespace PartnerCloud.Lambda.Tests.Baseline.Controls.Iam;

public sealed class CustomerAdminsTests
{
    private const string Control = "Iam.CustomerAdmins";

    [Fact]
    public async Task Ensure_NewAccount_HasTheGroupWithItsPolicies()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);

        Assert.Equal(4, (await aws.RunAsync(accountId, Control)).Count);

        Assert.Equal(["AdministratorAccess", "CTLCustomerPolicy", "CTLForceMfaPolicy"], await AttachedAsync(aws, accountId));
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Theory]
    [InlineData("CTLCustomerPolicy")]
    [InlineData("CTLForceMfaPolicy")]
    [InlineData("AdministratorAccess")]
    public async Task Ensure_PolicyDetached_IsAttachedAgain(string policy)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        await aws.RunAsync(accountId, Control);
        await aws.IamAsync(accountId, "DetachGroupPolicy", ("GroupName", "CTLCustomerAdmins"), ("PolicyArn", $"arn:aws:iam::{(policy[0] == 'A' ? "aws" : accountId)}:policy/{policy}"));

        Assert.Equal([$"{policy} attached to group CTLCustomerAdmins"], await aws.RunAsync(accountId, Control));

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Theory]
    [InlineData("ctlCustomerAdmins", "/")]
    [InlineData("CTLCustomerAdmins", "/teams/")]
    public async Task Ensure_NameTakenByTheCustomer_IsNotTakenOver(string name, string path)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        await aws.IamAsync(accountId, "CreateGroup", ("GroupName", name), ("Path", path));

        var taken = await Assert.ThrowsAsync<PartnerNameTakenException>(() => aws.RunAsync(accountId, Control));

        Assert.Contains($"arn:aws:iam::{accountId}:group{path}{name}", taken.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CreateGroup")]
    [InlineData("AttachGroupPolicy")]
    public async Task Ensure_ResponseLost_EndsInTheSameState(string operation)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        aws.Cloud.Faults.Add(FaultKind.AnswerLost, "iam", operation, Occurrence.Nth(1));

        await aws.RunAsync(accountId, Control);

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    /// <summary>Members of a customer's group with this name must not become administrators through it.</summary>
    [Fact]
    public async Task Ensure_MigratedAccountGroupWithOtherMembers_IsNotTakenOver()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        await aws.IamAsync(accountId, "CreateGroup", ("GroupName", "CTLCustomerAdmins"));
        await aws.IamAsync(accountId, "CreateUser", ("UserName", "reader"));
        await aws.IamAsync(accountId, "AddUserToGroup", ("GroupName", "CTLCustomerAdmins"), ("UserName", "reader"));

        await Assert.ThrowsAsync<PartnerNameTakenException>(() => aws.ResultAsync(accountId, Control, "Invited"));

        Assert.Empty(await AttachedAsync(aws, accountId));
        await aws.IamAsync(accountId, "RemoveUserFromGroup", ("GroupName", "CTLCustomerAdmins"), ("UserName", "reader"));
        Assert.Equal(3, (await aws.ResultAsync(accountId, Control, "Invited")).Changes.Count); // an empty group is left by an earlier run that was interrupted
    }

    /// <summary>A customer's policy may have the name of AWS's policy and allow anything, so its group does not count as administrators.</summary>
    [Fact]
    public async Task Ensure_MigratedAccountGroupWithANamesakeOfThePolicy_IsNotTakenOver()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        await aws.IamAsync(accountId, "CreateGroup", ("GroupName", "CTLCustomerAdmins"));
        await aws.IamAsync(accountId, "CreateUser", ("UserName", "reader"));
        await aws.IamAsync(accountId, "AddUserToGroup", ("GroupName", "CTLCustomerAdmins"), ("UserName", "reader"));
        await aws.IamAsync(accountId, "CreatePolicy", ("PolicyName", "AdministratorAccess"),
            ("PolicyDocument", """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"*"}}"""));
        await aws.IamAsync(accountId, "AttachGroupPolicy", ("GroupName", "CTLCustomerAdmins"), ("PolicyArn", $"arn:aws:iam::{accountId}:policy/AdministratorAccess"));

        await Assert.ThrowsAsync<PartnerNameTakenException>(() => aws.ResultAsync(accountId, Control, "Invited"));

        Assert.Equal(["AdministratorAccess"], await AttachedAsync(aws, accountId));
    }

    [Fact]
    public async Task Ensure_MigratedAccountHardenedBefore_KeepsItsAdministrators()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        await aws.ResultAsync(accountId, Control, "Invited");
        await aws.IamAsync(accountId, "CreateUser", ("UserName", "chief"));
        await aws.IamAsync(accountId, "AddUserToGroup", ("GroupName", "CTLCustomerAdmins"), ("UserName", "chief"));

        Assert.Empty(await aws.FindAsync(accountId, Control, "Invited"));
    }

    private static async Task<string> PreparedAsync(TestAws aws)
    {
        var accountId = await aws.NewAccountAsync();
        await aws.RunAsync(accountId, "Iam.CustomerPolicy");
        await aws.RunAsync(accountId, "Iam.ForceMfaPolicy");
        return accountId;
    }

    private static ValueTask<List<string>> AttachedAsync(TestAws aws, string accountId) =>
        aws.Iam(accountId).Paginators.ListAttachedGroupPolicies(new ListAttachedGroupPoliciesRequest { GroupName = "CTLCustomerAdmins" })
            .AttachedPolicies.Select(policy => policy.PolicyName).Order().ToListAsync();
}
