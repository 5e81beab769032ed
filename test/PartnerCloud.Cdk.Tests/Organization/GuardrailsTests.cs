using System.Text.Json.Nodes;
using PartnerCloud.Cdk.Tests.Authorization;
using PartnerCloud.Local.Cloud.Policies;

namespace PartnerCloud.Cdk.Tests.Organization;

public sealed class GuardrailsTests
{
    /// <summary>What Organizations takes of a service control policy, as it is sent: CloudFormation sends it without white space.</summary>
    private const int MostCharacters = 5120;

    private const string Account = "222233334444";
    private const string Us = $"arn:aws:iam::{Account}:role/CTLDeveloperRole";
    private const string Customer = $"arn:aws:iam::{Account}:user/Administrator";
    private const string Root = $"arn:aws:iam::{Account}:root";
    private const string ConfigService = $"arn:aws:iam::{Account}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig";
    private const string Trail = $"arn:aws:cloudtrail:us-east-1:{Account}:trail/ctlaudit";
    private const string AuditBucket = $"arn:aws:s3:::ctlaudit-{Account}";
    private const string ConfigBucket = $"arn:aws:s3:::config-bucket-{Account}";

    private static readonly string[] All = [.. Synthesized.Of(Synthesized.Organization, "AWS::Organizations::Policy").Select(policy => Content(policy).ToJsonString())];

    [Fact]
    public void Policies_OfTheBaseline_AreAttachedToTheCustomersUnitAndStay()
    {
        var unit = Assert.Single(Synthesized.Of(Synthesized.Organization, "AWS::Organizations::OrganizationalUnit"));
        var policies = Synthesized.Of(Synthesized.Organization, "AWS::Organizations::Policy");

        Assert.Contains("CTLAccountGuardrails", policies.Select(policy => policy.Properties.GetProperty("Name").GetString()));
        Assert.All(policies, policy =>
        {
            Assert.Equal("SERVICE_CONTROL_POLICY", policy.Properties.GetProperty("Type").GetString());
            Assert.Equal($$"""[{"Fn::GetAtt":["{{unit.LogicalId}}","Id"]}]""", policy.Properties.GetProperty("TargetIds").GetRawText());
            Assert.Equal("Retain", policy.Json.GetProperty("DeletionPolicy").GetString());
        });
        Assert.Equal("Retain", unit.Json.GetProperty("DeletionPolicy").GetString());
    }

    [Fact]
    public void Policies_OfTheBaseline_FitIntoAServiceControlPolicy() => Assert.All(All, policy => Assert.InRange(policy.Length, 1, MostCharacters));

    [Theory]
    [InlineData("ec2:RunInstances", "*")]
    [InlineData("iam:CreateAccessKey", Root)]
    public void Root_WhateverHeDoes_IsDenied(string action, string resource)
    {
        Assert.False(Allow(Root, action, resource));
        Assert.True(Allow(Customer, action, resource));
    }

    [Fact]
    public void Root_InASessionOfCentralizedRootAccess_MayDoItsTask() =>
        Assert.True(Allow(Root, "iam:DeleteAccessKey", Root, ("aws:AssumedRoot", "true")));

    [Theory]
    [InlineData("organizations:LeaveOrganization", "*")]
    [InlineData("account:CloseAccount", "*")]
    public void Account_WhoeverAsks_CannotLeave(string action, string resource)
    {
        Assert.False(Allow(Customer, action, resource));
        Assert.False(Allow(Us, action, resource));
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
    [InlineData("s3:PutObject", $"{ConfigBucket}/AWSLogs/file.json.gz")]
    [InlineData("iam:UpdateAssumeRolePolicy", Us)]
    [InlineData("iam:CreateRole", $"arn:aws:iam::{Account}:role/CTLCAMRole")]
    [InlineData("iam:DeleteRole", $"arn:aws:iam::{Account}:role/CTLOperationsRole")]
    [InlineData("iam:CreatePolicyVersion", $"arn:aws:iam::{Account}:policy/CTLCustomerPolicy")]
    [InlineData("iam:DetachGroupPolicy", $"arn:aws:iam::{Account}:group/CTLCustomerAdmins")]
    public void Evidence_WhoeverButThePartner_CannotTouchIt(string action, string resource)
    {
        Assert.False(Allow(Customer, action, resource));
        Assert.False(Allow($"arn:aws:iam::{Account}:role/Developer", action, resource));
        Assert.True(Allow(Us, action, resource));
        Assert.True(Allow(ConfigService, action, resource));
    }

    [Theory]
    [InlineData("cloudtrail:LookupEvents", "*")]
    [InlineData("cloudtrail:StopLogging", $"arn:aws:cloudtrail:us-east-1:{Account}:trail/of-our-own")]
    [InlineData("s3:GetObject", $"{AuditBucket}/AWSLogs/file.json.gz")]
    [InlineData("s3:DeleteBucket", "arn:aws:s3:::acme-data")]
    [InlineData("iam:CreateRole", $"arn:aws:iam::{Account}:role/Developer")]
    [InlineData("iam:AddUserToGroup", $"arn:aws:iam::{Account}:group/CTLCustomerAdmins")]
    [InlineData("config:PutConfigRule", "*")]
    public void Customer_InTheRestOfHisAccount_IsFree(string action, string resource) => Assert.True(Allow(Customer, action, resource));

    [Fact]
    public void LogFiles_FromServices_Arrive()
    {
        var request = new PolicyRequest([("Service", "cloudtrail.amazonaws.com")], "s3:PutObject", $"{AuditBucket}/AWSLogs/file.json.gz") { Context = Context([("aws:PrincipalIsAWSService", "true")]) };

        Assert.True(Allow(request));
    }

    private static bool Allow(string principal, string action, string resource, params (string Key, string Value)[] more) =>
        Allow(new PolicyRequest([("AWS", principal)], action, resource) { Context = Context([("aws:PrincipalArn", principal), ("aws:PrincipalIsAWSService", "false"), .. more]) });

    /// <summary>Organizations attaches FullAWSAccess besides; a denial in any policy decides.</summary>
    private static bool Allow(PolicyRequest request) => All.All(policy => PolicyDocument.Parse(WithFullAccess(policy)).Allows(request));

    private static string WithFullAccess(string policy)
    {
        var json = JsonNode.Parse(policy)!;
        json["Statement"]!.AsArray().Add(JsonNode.Parse("""{ "Effect": "Allow", "Action": "*", "Resource": "*" }"""));
        return json.ToJsonString();
    }

    private static RequestContext Context(IEnumerable<(string Key, string Value)> values) => new RequestContext().Tags("", values.Select(value => KeyValuePair.Create(value.Key, value.Value)));

    private static JsonNode Content(SynthesizedResource policy) => Intrinsics.Resolve(JsonNode.Parse(policy.Properties.GetProperty("Content").GetRawText()), [])!;
}
