using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace PartnerCloud.AwsPackages.Tests.Sdk;

public sealed class QueryProtocolTests
{
    [Fact]
    public async Task Request_Any_IsASignedFormWithActionAndVersion()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(200, "<CreateUserResponse><CreateUserResult/></CreateUserResponse>");
        using var client = Client(service);

        await client.CreateUserAsync(
            new CreateUserRequest { UserName = "ann+1@x", Tags = [new Tag { Key = "a", Value = "1 2" }, new Tag { Key = "b", Value = "" }] },
            TestContext.Current.CancellationToken);

        var request = service.Request;
        Assert.Equal(("POST", "/"), (request.Method, request.Path));
        Assert.StartsWith("application/x-www-form-urlencoded", request.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Contains("/iam/aws4_request", request.Headers["Authorization"], StringComparison.Ordinal);
        Assert.Equal(
            [
                "Action=CreateUser", "Tags.member.1.Key=a", "Tags.member.1.Value=1%202", "Tags.member.2.Key=b", "Tags.member.2.Value=",
                "UserName=ann%2B1%40x", "Version=2010-05-08",
            ],
            request.Body.Split('&').Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Request_Scalars_FollowTheProtocol()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(200, "<UpdateAccountPasswordPolicyResponse/>");
        using var client = Client(service);

        await client.UpdateAccountPasswordPolicyAsync(
            new UpdateAccountPasswordPolicyRequest { MinimumPasswordLength = 14, RequireSymbols = true, HardExpiry = false }, TestContext.Current.CancellationToken);

        Assert.Equal(
            ["Action=UpdateAccountPasswordPolicy", "HardExpiry=false", "MinimumPasswordLength=14", "RequireSymbols=true", "Version=2010-05-08"],
            service.Request.Body.Split('&').Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Response_EveryKindOfMember_IsRead()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(200, """
            <GetGroupResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/">
              <GetGroupResult>
                <Group><GroupName>Admins</GroupName><Arn>arn:g</Arn><CreateDate>2025-11-21T08:00:00Z</CreateDate></Group>
                <IsTruncated>false</IsTruncated>
                <Users>
                  <member><UserName>ann</UserName><PermissionsBoundary><PermissionsBoundaryType>PermissionsBoundaryPolicy</PermissionsBoundaryType></PermissionsBoundary></member>
                  <member><UserName>bob</UserName><Unknown>x</Unknown></member>
                </Users>
              </GetGroupResult>
              <ResponseMetadata><RequestId>id-in-the-answer</RequestId></ResponseMetadata>
            </GetGroupResponse>
            """);
        using var client = Client(service);

        var group = await client.GetGroupAsync(new GetGroupRequest { GroupName = "Admins" }, TestContext.Current.CancellationToken);

        Assert.Equal(new DateTime(2025, 11, 21, 8, 0, 0, DateTimeKind.Utc), group.Group.CreateDate);
        Assert.False(group.IsTruncated);
        Assert.Equal(["ann", "bob"], group.Users.Select(user => user.UserName));
        Assert.Equal(PermissionsBoundaryAttachmentType.PermissionsBoundaryPolicy, group.Users[0].PermissionsBoundary.PermissionsBoundaryType);
        Assert.Null(group.Users[0].Tags);
        Assert.Equal("id-in-the-answer", group.ResponseMetadata.RequestId);
    }

    [Fact]
    public async Task Response_WithoutResult_IsEmpty()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(200, "<AddUserToGroupResponse><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></AddUserToGroupResponse>");
        using var client = Client(service);

        var answer = await client.AddUserToGroupAsync(new AddUserToGroupRequest { UserName = "u", GroupName = "g" }, TestContext.Current.CancellationToken);

        Assert.Equal("r", answer.ResponseMetadata.RequestId);
    }

    /// <summary>As in AWS's own clients. So a caller that does not expect it fails in every local run, and not only on AWS.</summary>
    [Theory]
    [InlineData("<Users/>")]
    [InlineData("<Users></Users>")]
    [InlineData("<Users>\n</Users>")]
    [InlineData("")]
    public async Task Response_WithAnEmptyList_HasNull(string users)
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(200, $"<GetGroupResponse><GetGroupResult>{users}<IsTruncated>false</IsTruncated></GetGroupResult></GetGroupResponse>");
        using var client = Client(service);

        Assert.Null((await client.GetGroupAsync(new GetGroupRequest { GroupName = "Admins" }, TestContext.Current.CancellationToken)).Users);
    }

    [Fact]
    public async Task Response_WithAnEmptyMap_HasNull()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(200, "<GetAccountSummaryResponse><GetAccountSummaryResult><SummaryMap/></GetAccountSummaryResult></GetAccountSummaryResponse>");
        using var client = Client(service);

        Assert.Null((await client.GetAccountSummaryAsync(new GetAccountSummaryRequest(), TestContext.Current.CancellationToken)).SummaryMap);
    }

    private static AmazonIdentityManagementServiceClient Client(RecordingService service) =>
        new(RecordingService.Credentials, service.Configure<AmazonIdentityManagementServiceConfig>());
}
