using System.Text.Json.Nodes;
using Amazon.CDK.Assertions;
using PartnerCloud.Cdk.Functions;
using PartnerCloud.Cdk.Organization;
using PartnerCloud.Cdk.Tests.Templates;
using PartnerCloud.Cdk.Workflows;
using PartnerCloud.Lambda.Functions;
using PartnerCloud.Lambda.Guardrails;
using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Cdk.Tests.Organization;

public sealed class GuardrailsTests
{
    private const string Resource = "Custom::ServiceControlPolicies";
    private const string Account = "222233334444";
    private const string OurRole = $"arn:aws:iam::{Account}:role/CTLDeveloperRole";
    private const string Customer = $"arn:aws:iam::{Account}:user/Administrator";
    private const string Root = $"arn:aws:iam::{Account}:root";
    private const string Trail = $"arn:aws:cloudtrail:us-east-1:{Account}:trail/ctlaudit";
    private const string AuditBucket = $"arn:aws:s3:::ctlaudit-{Account}";
    private const string ConfigBucket = $"arn:aws:s3:::config-bucket-{Account}";

    private static readonly string[] All = [.. GuardrailPolicies.For("aws").Select(policy => policy.Text)];

    [Fact]
    public void Deployment_ByDefault_AttachesPoliciesToTheCustomersUnit()
    {
        var resource = PoliciesResource(Synthesized.Main);

        Assert.Equal("ou-ab12-customers", resource.Properties.GetProperty("CustomersOuId").GetString());
        Assert.False(resource.Properties.TryGetProperty("DepartingOuId", out _));
        Assert.Contains("EnforceGuardrails", resource.Properties.GetProperty("ServiceToken").GetRawText(), StringComparison.Ordinal);
        Assert.Empty(Synthesized.Resources("AWS::Organizations::Policy"));
    }

    [Fact]
    public void Deployment_WithADepartingUnit_PassesItsId() =>
        Assert.Equal("ou-ab12-departing", PoliciesResource(AllTemplates.Of("PartnerCloud with access roles and a departing unit")).Properties.GetProperty("DepartingOuId").GetString());

    /// <summary>The function that could attach policies is left out too.</summary>
    [Fact]
    public void Deployment_WithoutGuardrails_AttachesNothing()
    {
        var template = AllTemplates.Of("PartnerCloud on arm64 without reservations and guardrails");

        Assert.Empty(Synthesized.Of(template, Resource));
        Assert.DoesNotContain("EnforceGuardrails", Synthesized.Json(template).RootElement.GetRawText(), StringComparison.Ordinal);
    }

    /// <summary>CloudFormation calls the custom resource again only when a property changes.</summary>
    [Fact]
    public void Deployment_OfChangedPolicies_ChangesTheDigest()
    {
        var digest = PoliciesResource(Synthesized.Main).Properties.GetProperty("PoliciesDigest").GetString();

        Assert.Equal(GuardrailPolicies.Digest(), digest);
        Assert.Matches(@"\A[0-9a-f]{32}\z", digest);
    }

    /// <summary>Lambda runs a failed function again after a minute. The second response must still arrive in time.</summary>
    [Fact]
    public void Deployment_ServiceTimeout_CoversTwoRunsOfTheFunction()
    {
        var seconds = FunctionTimeouts.SecondsOf(Guardrails.Function, WorkflowFile.All);

        Assert.InRange(PoliciesResource(Synthesized.Main).Properties.GetProperty("ServiceTimeout").GetInt32(), 2 * seconds + 60, 2 * seconds + 120);
        Assert.InRange(GuardrailEnforcer.Limit.TotalSeconds, 0, seconds - 45);
    }

    /// <summary>The policies have the roles' format: each statement has a Sid, and a reason if it has a wildcard.</summary>
    [Fact]
    public void Policies_OfTheBaseline_ExplainTheirWildcards()
    {
        Assert.Equal(["CTLAccountGuardrails", "CTLAuditGuardrails", "CTLMembershipGuardrails"], GuardrailPolicies.Names);
        Assert.All(GuardrailPolicies.Names, name => Assert.NotEmpty(RolePolicy.Read(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "ServiceControlPolicies", $"{name}.json")), name)));
    }

    [Theory]
    [InlineData("ec2:RunInstances", "*")]
    [InlineData("iam:CreateAccessKey", Root)]
    public void Root_AnyAction_IsDenied(string action, string resource)
    {
        Assert.False(Allow(Root, action, resource));
        Assert.True(Allow(Customer, action, resource));
    }

    [Fact]
    public void Root_InACentralizedRootSession_MayDoItsTask() =>
        Assert.True(Allow(Root, "iam:DeleteAccessKey", Root, ("aws:AssumedRoot", "true")));

    [Theory]
    [InlineData("organizations:LeaveOrganization", "*")]
    [InlineData("account:CloseAccount", "*")]
    public void Account_AnyCaller_CannotLeave(string action, string resource)
    {
        Assert.False(Allow(Customer, action, resource));
        Assert.False(Allow(OurRole, action, resource));
    }

    [Theory]
    [InlineData("cloudtrail:StopLogging", Trail)]
    [InlineData("cloudtrail:DeleteTrail", Trail)]
    [InlineData("cloudtrail:UpdateTrail", Trail)]
    [InlineData("cloudtrail:PutEventSelectors", Trail)]
    [InlineData("config:StopConfigurationRecorder", "*")]
    [InlineData("config:DeleteDeliveryChannel", "*")]
    [InlineData("config:PutConfigurationRecorder", "*")]
    [InlineData("s3:DeleteBucket", AuditBucket)]
    [InlineData("s3:PutBucketPolicy", AuditBucket)]
    [InlineData("s3:PutLifecycleConfiguration", ConfigBucket)]
    [InlineData("s3:DeleteObject", $"{AuditBucket}/AWSLogs/file.json.gz")]
    [InlineData("s3:PutObject", $"{AuditBucket}/AWSLogs/file.json.gz")]
    [InlineData("s3:DeleteObjectVersion", $"{ConfigBucket}/AWSLogs/file.json.gz")]
    [InlineData("iam:UpdateAssumeRolePolicy", OurRole)]
    [InlineData("iam:CreateRole", $"arn:aws:iam::{Account}:role/CTLCAMRole")]
    [InlineData("iam:DeleteRole", $"arn:aws:iam::{Account}:role/CTLOperationsRole")]
    [InlineData("iam:CreatePolicyVersion", $"arn:aws:iam::{Account}:policy/CTLCustomerPolicy")]
    [InlineData("iam:DetachGroupPolicy", $"arn:aws:iam::{Account}:group/CTLCustomerAdmins")]
    public void Evidence_AnyoneButThePartner_CannotChangeIt(string action, string resource)
    {
        Assert.False(Allow(Customer, action, resource));
        Assert.False(Allow($"arn:aws:iam::{Account}:role/Developer", action, resource));
        Assert.True(Allow(OurRole, action, resource));
    }

    [Theory]
    [InlineData("cloudtrail:LookupEvents", "*")]
    [InlineData("cloudtrail:StopLogging", $"arn:aws:cloudtrail:us-east-1:{Account}:trail/of-our-own")]
    [InlineData("s3:GetObject", $"{AuditBucket}/AWSLogs/file.json.gz")]
    [InlineData("s3:DeleteBucket", "arn:aws:s3:::acme-data")]
    [InlineData("iam:CreateRole", $"arn:aws:iam::{Account}:role/Developer")]
    [InlineData("iam:AddUserToGroup", $"arn:aws:iam::{Account}:group/CTLCustomerAdmins")]
    [InlineData("config:PutConfigRule", "*")]
    [InlineData("s3:PutObject", $"{ConfigBucket}/AWSLogs/{Account}/Config/delivered-by-a-recorder-from-before")]
    public void Customer_OutsideTheGuardrails_IsNotLimited(string action, string resource) => Assert.True(Allow(Customer, action, resource));

    [Fact]
    public void LogFiles_FromServices_AreAccepted()
    {
        var request = new PolicyRequest([("Service", "cloudtrail.amazonaws.com")], "s3:PutObject", $"{AuditBucket}/AWSLogs/file.json.gz") { Context = Context([("aws:PrincipalIsAWSService", "true")]) };

        Assert.True(Allow(request));
    }

    private static bool Allow(string principal, string action, string resource, params (string Key, string Value)[] more) =>
        Allow(new PolicyRequest([("AWS", principal)], action, resource) { Context = Context([("aws:PrincipalArn", principal), ("aws:PrincipalIsAWSService", "false"), .. more]) });

    /// <summary>Organizations also attaches FullAWSAccess. A denial in any policy decides.</summary>
    private static bool Allow(PolicyRequest request) => All.All(policy => ParsedPolicy.Parse(WithFullAccess(policy)).Allows(request));

    private static string WithFullAccess(string policy)
    {
        var json = JsonNode.Parse(policy)!;
        json["Statement"]!.AsArray().Add(JsonNode.Parse("""{ "Effect": "Allow", "Action": "*", "Resource": "*" }"""));
        return json.ToJsonString();
    }

    private static RequestContext Context(IEnumerable<(string Key, string Value)> values) => new RequestContext().Tags("", values.Select(value => KeyValuePair.Create(value.Key, value.Value)));

    private static SynthesizedResource PoliciesResource(Template template) => Assert.Single(Synthesized.Of(template, Resource));
}
