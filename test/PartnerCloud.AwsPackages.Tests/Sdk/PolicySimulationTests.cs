using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace PartnerCloud.AwsPackages.Tests.Sdk;

public sealed class PolicySimulationTests
{
    [Fact]
    public async Task Simulation_OnSeveralPages_FollowsTheProtocol()
    {
        await using var service = await RecordingService.StartAsync();
        service
            .Answer(200, Page("""
                <member><EvalActionName>iam:CreateUser</EvalActionName><EvalResourceName>*</EvalResourceName><EvalDecision>allowed</EvalDecision>
                  <MissingContextValues><member>aws:MultiFactorAuthPresent</member></MissingContextValues></member>
                """, "<IsTruncated>true</IsTruncated><Marker>m</Marker>"))
            .Answer(200, Page("""
                <member><EvalActionName>s3:CreateBucket</EvalActionName><EvalDecision>explicitDeny</EvalDecision>
                  <OrganizationsDecisionDetail><AllowedByOrganizations>false</AllowedByOrganizations></OrganizationsDecisionDetail>
                  <PermissionsBoundaryDecisionDetail><AllowedByPermissionsBoundary>true</AllowedByPermissionsBoundary></PermissionsBoundaryDecisionDetail></member>
                """, "<IsTruncated>false</IsTruncated>"));
        using var client = new AmazonIdentityManagementServiceClient(RecordingService.Credentials, service.Configure<AmazonIdentityManagementServiceConfig>());

        var results = await client.Paginators.SimulatePrincipalPolicy(new SimulatePrincipalPolicyRequest
        {
            PolicySourceArn = "arn:role",
            ActionNames = ["iam:CreateUser", "s3:CreateBucket"],
            ContextEntries = [new ContextEntry { ContextKeyName = "k", ContextKeyType = ContextKeyTypeEnum.Boolean, ContextKeyValues = ["true"] }],
        }).EvaluationResults.ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                "Action=SimulatePrincipalPolicy", "ActionNames.member.1=iam%3ACreateUser", "ActionNames.member.2=s3%3ACreateBucket",
                "ContextEntries.member.1.ContextKeyName=k", "ContextEntries.member.1.ContextKeyType=boolean", "ContextEntries.member.1.ContextKeyValues.member.1=true",
                "PolicySourceArn=arn%3Arole", "Version=2010-05-08",
            ],
            service.Requests[0].Body.Split('&').Order(StringComparer.Ordinal));
        Assert.Contains("Marker=m", service.Requests[1].Body, StringComparison.Ordinal);
        Assert.Equal([PolicyEvaluationDecisionType.Allowed, PolicyEvaluationDecisionType.ExplicitDeny], results.Select(result => result.EvalDecision));
        Assert.Equal(["aws:MultiFactorAuthPresent"], results[0].MissingContextValues);
        Assert.Null(results[0].OrganizationsDecisionDetail);
        Assert.False(results[1].OrganizationsDecisionDetail.AllowedByOrganizations);
        Assert.True(results[1].PermissionsBoundaryDecisionDetail.AllowedByPermissionsBoundary);
    }

    private static string Page(string results, string more) =>
        $"<SimulatePrincipalPolicyResponse><SimulatePrincipalPolicyResult><EvaluationResults>{results}</EvaluationResults>{more}</SimulatePrincipalPolicyResult></SimulatePrincipalPolicyResponse>";
}
