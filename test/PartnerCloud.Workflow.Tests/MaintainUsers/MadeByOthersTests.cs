using Amazon.IdentityManagement.Model;
using PartnerCloud.StatesLanguage.Executions;
using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>A user belongs to the partner only if the tag made-by or provider-id has the expected value. Other tools, such as Terraform, use the same keys.</summary>
public sealed class MadeByOthersTests
{
    [Theory]
    [InlineData("made-by", "terraform")]
    [InlineData("made-by", "Partner-Cloud")]
    [InlineData("provider-id", "prov-2")]
    [InlineData("terraform", "partner-cloud")]
    [InlineData("stack", "prov-1")]
    public async Task User_TaggedByAnotherTool_IsNeitherTakenOverNorRemoved(string key, string value)
    {
        await using var customer = await CustomerAccount.StartAsync();
        using (var iam = customer.Aws.Iam(customer.Id))
            await iam.CreateUserAsync(new CreateUserRequest { UserName = "jane", Tags = [new Tag { Key = key, Value = value }] });

        var created = await customer.MaintainAsync("req-u1", Create("jane"));
        var removed = await customer.MaintainAsync("req-u2", Remove("jane"));

        AssertRefused("UserExistsException", created);
        AssertRefused("UserNotOursException", removed);
        Assert.Null(customer.State.Users["jane"].Login);
        Assert.DoesNotContain(customer.State.Groups.Values, group => group.Members.Contains("jane"));
    }

    private static void AssertRefused(string error, Execution execution) =>
        Assert.Contains(error, execution.AssertFailed("UsersNotMaintainedException"), StringComparison.Ordinal);
}
