using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace PartnerCloud.AwsPackages.Tests.Moto;

public sealed class IamGroupTests(MotoServer moto)
{
    private const string Document = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Group_WithUser_IsReadBackFromBothSides()
    {
        using var client = Client();
        await client.CreateUserAsync(new CreateUserRequest { UserName = "member" }, Cancellation);
        var created = (await client.CreateGroupAsync(new CreateGroupRequest { GroupName = "Members" }, Cancellation)).Group;

        await client.AddUserToGroupAsync(new AddUserToGroupRequest { GroupName = "Members", UserName = "member" }, Cancellation);

        var group = await client.GetGroupAsync(new GetGroupRequest { GroupName = "Members" }, Cancellation);
        Assert.Equal(created.Arn, group.Group.Arn);
        Assert.Equal("member", Assert.Single(group.Users).UserName);
        Assert.Equal(["member"], await client.Paginators.GetGroup(new GetGroupRequest { GroupName = "Members" }).Users.Select(user => user.UserName).ToListAsync(Cancellation));
        var groups = client.Paginators.ListGroupsForUser(new ListGroupsForUserRequest { UserName = "member" }).Groups;
        Assert.Equal(["Members"], await groups.Select(g => g.GroupName).ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Group_WithPolicy_IsReadBack()
    {
        using var client = Client();
        await client.CreateGroupAsync(new CreateGroupRequest { GroupName = "Bounded" }, Cancellation);
        var policy = (await client.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "ForBounded", PolicyDocument = Document }, Cancellation)).Policy;

        await client.AttachGroupPolicyAsync(new AttachGroupPolicyRequest { GroupName = "Bounded", PolicyArn = policy.Arn }, Cancellation);

        var attached = client.Paginators.ListAttachedGroupPolicies(new ListAttachedGroupPoliciesRequest { GroupName = "Bounded" }).AttachedPolicies;
        Assert.Equal([("ForBounded", policy.Arn)], await attached.Select(p => (p.PolicyName, p.PolicyArn)).ToListAsync(Cancellation));
    }

    private AmazonIdentityManagementServiceClient Client() => new(MotoServer.Credentials, moto.Configure<AmazonIdentityManagementServiceConfig>());
}
