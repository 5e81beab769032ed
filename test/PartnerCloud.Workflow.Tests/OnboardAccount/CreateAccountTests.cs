using System.Text.Json.Nodes;
using Amazon.CloudTrail.Model;
using Amazon.ConfigService.Model;
using Amazon.IdentityManagement.Model;
using Amazon.Organizations.Model;
using Amazon.S3.Model;
using Amazon.SecretsManager.Model;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Services.Iam;

namespace PartnerCloud.Workflow.Tests.OnboardAccount;

public sealed class CreateAccountTests
{
    [Fact]
    public async Task CreateAccount_WhenNothingGoesWrong_OutputIsTheContract()
    {
        await using var aws = await TestPartnerCloud.StartAsync();

        var execution = await aws.OnboardAsync();

        execution.AssertSucceeded();
        var account = Assert.Single(await aws.MembersAsync());
        var output = execution.Output();
        Assert.Equal(
            ["providerId", "status", "optimized", "hardened", "account", "console", "credentialsSecretArn", "administrator", "baseline"],
            output.Select(member => member.Key));
        Assert.Equal("prov-1", (string?)output["providerId"]);
        Assert.Equal("online", (string?)output["status"]);
        Assert.True((bool)output["optimized"]!);
        var expected = new JsonObject { ["id"] = account.Id, ["arn"] = account.Arn, ["name"] = account.Name, ["joined"] = "Created", ["placement"] = aws.InCustomersUnit() };
        Assert.True(JsonNode.DeepEquals(expected, output["account"]), output["account"]!.ToJsonString());
        Assert.Equal($"https://{account.Id}.signin.aws.amazon.com/console", (string?)output["console"]!["signInUrl"]);
        Assert.Equal("Administrator", (string?)output["console"]!["userName"]);
        Assert.Equal(["Iam.CustomerUsers", "Iam.DeveloperRole", "Iam.UserBoundaries", "Iam.CustomerGroups", "Iam.TouchedNames", "Iam.RootUser"], execution.Outcomes().Where(control => control.Value != "Applied").Select(control => control.Key));
        Assert.Contains("Iam.PasswordPolicy", execution.Outcomes().Keys);
        Assert.Contains("CloudTrail.AuditTrail", execution.Outcomes().Keys);
    }

    [Fact]
    public async Task CreateAccount_WhenNothingGoesWrong_AccountIsPlacedAndTagged()
    {
        await using var aws = await TestPartnerCloud.StartAsync();

        var execution = await aws.OnboardAsync();

        var account = Assert.Single(await aws.MembersAsync());
        Assert.Equal("aws+prov-1@partner.example", account.Email);
        Assert.Equal("Acme production (prov-1)", account.Name);
        var parents = await aws.Organizations.ListParentsAsync(new ListParentsRequest { ChildId = account.Id });
        Assert.Equal(aws.CustomersOuId, Assert.Single(parents.Parents).Id);
        var tags = await aws.Organizations.ListTagsForResourceAsync(new Amazon.Organizations.Model.ListTagsForResourceRequest { ResourceId = account.Id });
        Assert.Equal(
            [("first-administrator", "issued"), ("organization-id", "org-42"), ("provider-id", "prov-1"), ("request-id", "req-1"), ("requester", "jdoe")],
            tags.Tags.Select(tag => (tag.Key, tag.Value)).Order());
        var role = await aws.Iam(account.Id).GetRoleAsync(new GetRoleRequest { RoleName = "CTLDeveloperRole" });
        Assert.Contains("589942003651", Uri.UnescapeDataString(role.Role.AssumeRolePolicyDocument), StringComparison.Ordinal);
        execution.AssertSucceeded();
    }

    [Fact]
    public async Task CreateAccount_WhenNothingGoesWrong_AuditTrailAndConfigAreOn()
    {
        await using var aws = await TestPartnerCloud.StartAsync();

        var id = (await aws.OnboardAsync()).AccountId();

        var trail = (await aws.CloudTrail(id).GetTrailAsync(new GetTrailRequest { Name = "ctlaudit" })).Trail;
        Assert.Equal(($"ctlaudit-{id}", true, true), (trail.S3BucketName, trail.IsMultiRegionTrail, trail.LogFileValidationEnabled));
        Assert.True((await aws.CloudTrail(id).GetTrailStatusAsync(new GetTrailStatusRequest { Name = trail.TrailARN })).IsLogging);
        var selectors = await aws.CloudTrail(id).GetEventSelectorsAsync(new GetEventSelectorsRequest { TrailName = trail.TrailARN });
        var selector = Assert.Single(selectors.EventSelectors);
        Assert.Equal(("All", true), (selector.ReadWriteType.Value, selector.IncludeManagementEvents));
        Assert.Equal(("AWS::S3::Object", "arn:aws:s3"), (selector.DataResources.Single().Type, selector.DataResources.Single().Values.Single()));

        var config = aws.Config(id);
        Assert.True((await config.DescribeConfigurationRecorderStatusAsync(new DescribeConfigurationRecorderStatusRequest())).ConfigurationRecordersStatus.Single().Recording);
        var recorder = (await config.DescribeConfigurationRecordersAsync(new DescribeConfigurationRecordersRequest())).ConfigurationRecorders.Single();
        Assert.Equal((true, true), (recorder.RecordingGroup.AllSupported, recorder.RecordingGroup.IncludeGlobalResourceTypes));
        Assert.EndsWith(":role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig", recorder.RoleARN, StringComparison.Ordinal);
        Assert.Equal($"config-bucket-{id}", (await config.DescribeDeliveryChannelsAsync(new DescribeDeliveryChannelsRequest())).DeliveryChannels.Single().S3BucketName);
    }

    [Theory]
    [InlineData("ctlaudit-")]
    [InlineData("config-bucket-")]
    public async Task CreateAccount_WhenNothingGoesWrong_LogBucketsAreProtected(string prefix)
    {
        await using var aws = await TestPartnerCloud.StartAsync();

        var id = (await aws.OnboardAsync()).AccountId();

        var (s3, bucket) = (aws.S3(id), prefix + id);
        var access = (await s3.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { BucketName = bucket })).PublicAccessBlockConfiguration;
        Assert.Equal((true, true, true, true), (access.BlockPublicAcls, access.BlockPublicPolicy, access.IgnorePublicAcls, access.RestrictPublicBuckets));
        Assert.Equal("Enabled", (await s3.GetBucketVersioningAsync(bucket)).VersioningConfig.Status.Value);
        Assert.Single((await s3.GetBucketEncryptionAsync(new GetBucketEncryptionRequest { BucketName = bucket })).ServerSideEncryptionConfiguration.ServerSideEncryptionRules);
        var policy = JsonNode.Parse((await s3.GetBucketPolicyAsync(bucket)).Policy)!["Statement"]!.AsArray();
        Assert.Contains(policy, statement => (string?)statement!["Effect"] == "Deny" && (string?)statement["Condition"]?["Bool"]?["aws:SecureTransport"] == "false");
        Assert.All(
            policy.Where(statement => (string?)statement!["Effect"] == "Allow"),
            statement => Assert.Contains(id, statement!["Condition"]!.ToJsonString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task CreateAccount_WhenNothingGoesWrong_AdministratorCanSignInOnce()
    {
        await using var aws = await TestPartnerCloud.StartAsync();

        var execution = await aws.OnboardAsync();

        var id = execution.AccountId();
        Assert.Equal(SignIn.MustChangePassword, await aws.SignInAsync());
        var groups = await aws.Iam(id).ListGroupsForUserAsync(new ListGroupsForUserRequest { UserName = "Administrator" });
        Assert.Equal("CTLCustomerAdmins", Assert.Single(groups.Groups).GroupName);
        var policies = await aws.Iam(id).ListAttachedGroupPoliciesAsync(new ListAttachedGroupPoliciesRequest { GroupName = "CTLCustomerAdmins" });
        Assert.Equal(["AdministratorAccess", "CTLCustomerPolicy", "CTLForceMfaPolicy"], policies.AttachedPolicies.Select(policy => policy.PolicyName).Order());
        var secret = await aws.Secrets.DescribeSecretAsync(new DescribeSecretRequest { SecretId = (string)execution.Output()["credentialsSecretArn"]! });
        Assert.StartsWith("arn:aws:kms:us-east-1:589942003651:key/", secret.KmsKeyId, StringComparison.Ordinal);
        Assert.Contains(secret.Tags, tag => (tag.Key, tag.Value) == ("requester", "jdoe"));
    }

    [Fact]
    public async Task CreateAccount_WhenNothingGoesWrong_CamGetsEveryStatus()
    {
        await using var aws = await TestPartnerCloud.StartAsync();

        var execution = await aws.OnboardAsync();

        var details = aws.Cloud.EventsOn("partner-cloud").Select(entry => JsonNode.Parse(entry.Detail)!).ToList();
        Assert.Equal(["requested", "hardening"], details.Take(2).Select(detail => (string)detail["status"]!));
        Assert.Equal(["credentials-ready", "hardening", "online", "requested"], details.Select(detail => (string)detail["status"]!).Order());
        Assert.Equal("online", (string?)details[^1]["status"]);
        Assert.All(details, detail => Assert.Equal(("prov-1", "req-1", execution.Arn), ((string?)detail["providerId"], (string?)detail["requestId"], (string?)detail["executionArn"])));
    }

    [Fact]
    public async Task CreateAccount_WhenNothingGoesWrong_CredentialsAreReadyWithinFiveMinutes()
    {
        await using var aws = await TestPartnerCloud.StartAsync();

        await aws.OnboardAsync();

        var ready = aws.Cloud.EventsOn("partner-cloud").Single(entry => entry.Detail.Contains("credentials-ready", StringComparison.Ordinal));
        Assert.InRange(ready.Time - TestPartnerCloud.Start, TimeSpan.FromSeconds(60), TimeSpan.FromMinutes(5));
    }
}
