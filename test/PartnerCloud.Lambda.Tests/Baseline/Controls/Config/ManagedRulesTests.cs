using System.Text.Json.Nodes;
using Amazon.ConfigService;
using Amazon.ConfigService.Model;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Simulator.Faults;

namespace PartnerCloud.Lambda.Tests.Baseline.Controls.Config;

public sealed class ManagedRulesTests
{
    private const string Control = "Config.ManagedRules";
    private const string Passwords = "CTL-iam-password-policy";
    private const string Buckets = "CTL-s3-bucket-level-public-access-prohibited";

    [Fact]
    public async Task Ensure_NewAccount_HasThePromisedRules()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.PreparedForAsync(Control);

        Assert.Equal(6, (await aws.RunAsync(accountId, Control)).Count);

        var rules = await ReadAsync(aws, accountId);
        Assert.Equal(
            [
                "IAM_PASSWORD_POLICY", "IAM_ROOT_ACCESS_KEY_CHECK", "MFA_ENABLED_FOR_IAM_CONSOLE_ACCESS", "MULTI_REGION_CLOUD_TRAIL_ENABLED",
                "ROOT_ACCOUNT_MFA_ENABLED", "S3_BUCKET_LEVEL_PUBLIC_ACCESS_PROHIBITED",
            ],
            rules.Values.Select(rule => rule.Source.SourceIdentifier).Order());
        Assert.All(rules.Values, rule => Assert.Equal((Owner.AWS, ConfigRuleState.ACTIVE), (rule.Source.Owner, rule.ConfigRuleState)));
        Assert.Equal(["AWS::S3::Bucket"], rules[Buckets].Scope.ComplianceResourceTypes);
        foreach (var rule in rules.Values) Assert.Equal("made-by=partner-cloud", await TagsAsync(aws, accountId, rule));
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Theory]
    [InlineData("source", Passwords)]
    [InlineData("parameters", Passwords)]
    [InlineData("frequency", Passwords)]
    [InlineData("scope", Buckets)]
    public async Task Ensure_OneFieldDrifted_CorrectsAndNamesIt(string drift, string name)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.PreparedForAsync(Control);
        await aws.RunAsync(accountId, Control);
        var rules = await ReadAsync(aws, accountId);
        await aws.Config(accountId).PutConfigRuleAsync(new() { ConfigRule = Drifted(rules[name], drift) });

        Assert.Equal([$"Config rule {name}: {drift} corrected"], await aws.RunAsync(accountId, Control));

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    public static TheoryData<string, string> Untagged => new()
    {
        { "StarlingDoveService.UntagResource", """{"ResourceArn":"ARN","TagKeys":["made-by"]}""" },
        { "StarlingDoveService.TagResource", """{"ResourceArn":"ARN","Tags":[{"Key":"made-by","Value":"somebody"}]}""" },
    };

    /// <summary>Rules of older baselines have no tag either. The customer's other tags and settings stay.</summary>
    [Theory]
    [MemberData(nameof(Untagged))]
    public async Task Ensure_RuleWithoutTheTag_IsTaggedAndKeepsItsOtherTags(string operation, string input)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.PreparedForAsync(Control);
        await aws.RunAsync(accountId, Control);
        var rule = (await ReadAsync(aws, accountId))[Passwords];
        await aws.JsonAsync(accountId, "config", operation, input.Replace("ARN", rule.ConfigRuleArn, StringComparison.Ordinal));
        await aws.JsonAsync(accountId, "config", "StarlingDoveService.TagResource", $$"""{"ResourceArn":"{{rule.ConfigRuleArn}}","Tags":[{"Key":"team","Value":"security"}]}""");
        aws.Cloud.Faults.Add(FaultKind.AnswerLost, "config", "TagResource", Occurrence.Nth(1));

        Assert.Equal([$"Config rule {Passwords}: tag made-by corrected"], await aws.RunAsync(accountId, Control));

        Assert.Equal("made-by=partner-cloud, team=security", await TagsAsync(aws, accountId, rule));
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    /// <summary>PutConfigRule ignores tags for an existing rule.</summary>
    [Fact]
    public async Task Ensure_RuleDriftedAndWithoutItsTag_CorrectsBothAtOnce()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.PreparedForAsync(Control);
        await aws.RunAsync(accountId, Control);
        var rule = (await ReadAsync(aws, accountId))[Passwords];
        await aws.Config(accountId).PutConfigRuleAsync(new() { ConfigRule = Drifted(rule, "frequency") });
        await aws.JsonAsync(accountId, "config", "StarlingDoveService.UntagResource", $$"""{"ResourceArn":"{{rule.ConfigRuleArn}}","TagKeys":["made-by"]}""");

        Assert.Equal([$"Config rule {Passwords}: frequency corrected", $"Config rule {Passwords}: tag made-by corrected"], await aws.RunAsync(accountId, Control));

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_ParametersInAnotherOrder_CountAsEqual()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.PreparedForAsync(Control);
        await aws.RunAsync(accountId, Control);
        var rule = (await ReadAsync(aws, accountId))[Passwords];
        rule.InputParameters = new JsonObject(JsonNode.Parse(rule.InputParameters)!.AsObject().Reverse().Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone()))).ToJsonString();
        await aws.Config(accountId).PutConfigRuleAsync(new() { ConfigRule = rule });

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_RulesOfTheCustomer_StayAsTheyAre()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.PreparedForAsync(Control);
        for (var number = 0; number < 30; number++)
            await aws.Config(accountId).PutConfigRuleAsync(new() { ConfigRule = new() { ConfigRuleName = $"A-{number:00}", Source = new() { Owner = Owner.AWS, SourceIdentifier = "IAM_PASSWORD_POLICY" } } });

        await aws.RunAsync(accountId, Control);

        var rules = await ReadAsync(aws, accountId);
        Assert.Equal(36, rules.Count);
        Assert.Null(rules["A-07"].InputParameters);
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_RuleBeingDeleted_IsNotSettledAndIsCreatedAgain()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.Baseline.EnsureAsync(BaselinePart.Audit, accountId, "req-1");
        await DeleteAsync(aws, accountId, Passwords);

        var notSettled = await Assert.ThrowsAsync<BaselineNotSettledException>(() => aws.Baseline.EnsureAsync(BaselinePart.Audit, accountId, "req-1"));
        aws.Time.Advance(TimeSpan.FromSeconds(15));

        Assert.StartsWith("Config.ManagedRules: AWS does not see the latest change yet (ResourceInUseException)", notSettled.Message, StringComparison.Ordinal);
        Assert.Equal([$"Config rule {Passwords} created"], await aws.RunAsync(accountId, Control));
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_ResponseLost_EndsInTheSameState()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.PreparedForAsync(Control);
        aws.Cloud.Faults.Add(FaultKind.AnswerLost, "config", "PutConfigRule", Occurrence.Nth(3));

        await aws.RunAsync(accountId, Control);

        Assert.Equal(6, (await ReadAsync(aws, accountId)).Count);
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public void Baseline_PasswordPolicyRule_ChecksThePolicyThatIsSet()
    {
        var baseline = JsonNode.Parse(EmbeddedResource.Read("baseline.json"))!;
        var set = Parameters(baseline["identity"]!, "Iam.PasswordPolicy");
        var check = Parameters(baseline["audit"]!, Control)["rules"]!.AsArray().Single(rule => (string?)rule!["name"] == Passwords)!["input"]!;

        Assert.Equal(
            ((string?)check["MinimumPasswordLength"], (string?)check["PasswordReusePrevention"], (string?)check["MaxPasswordAge"]),
            (set["minimumLength"]!.ToString(), set["reusePrevention"]!.ToString(), set["maxAgeDays"]!.ToString()));
    }

    private static JsonNode Parameters(JsonNode controls, string control) => controls.AsArray().Single(entry => (string?)entry!["control"] == control)!["parameters"]!;

    private static ConfigRule Drifted(ConfigRule rule, string drift)
    {
        if (drift == "source") rule.Source.SourceIdentifier = "ACCESS_KEYS_ROTATED";
        if (drift == "parameters") rule.InputParameters = rule.InputParameters.Replace("14", "8", StringComparison.Ordinal);
        if (drift == "frequency") rule.MaximumExecutionFrequency = MaximumExecutionFrequency.Six_Hours;
        if (drift == "scope") rule.Scope = new() { TagKey = "check", TagValue = "me" };
        return rule;
    }

    /// <summary>As a customer would do it. The functions' client has no such operation.</summary>
    private static Task DeleteAsync(TestAws aws, string accountId, string name) =>
        aws.JsonAsync(accountId, "config", "StarlingDoveService.DeleteConfigRule", $$"""{"ConfigRuleName":"{{name}}"}""");

    private static async Task<string> TagsAsync(TestAws aws, string accountId, ConfigRule rule) =>
        string.Join(", ", await aws.Config(accountId).Paginators.ListTagsForResource(new() { ResourceArn = rule.ConfigRuleArn }).Tags.Select(tag => $"{tag.Key}={tag.Value}").Order().ToListAsync());

    private static async Task<Dictionary<string, ConfigRule>> ReadAsync(TestAws aws, string accountId) =>
        await aws.Config(accountId).Paginators.DescribeConfigRules(new()).ConfigRules.ToDictionaryAsync(rule => rule.ConfigRuleName);
}
