using Amazon.IdentityManagement.Model;
using PartnerCloud.StatesLanguage.Executions;
using static PartnerCloud.Workflow.Tests.MaintainUsers.UserRequests;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>A tag of the same key with somebody else's value does not make a user the partner's: Terraform, too, says what it has made.</summary>
public sealed class MadeByOthersTests
{
    [Theory]
    [InlineData("made-by", "terraform")]
    [InlineData("made-by", "Partner-Cloud")]
    [InlineData("provider-id", "prov-2")]
    [InlineData("terraform", "partner-cloud")]
    [InlineData("stack", "prov-1")]
    public async Task User_TaggedBySomebodyElse_IsNeitherTakenOverNorRemoved(string key, string value)
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
