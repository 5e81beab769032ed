using Amazon.ConfigService;
using Amazon.ConfigService.Model;

namespace PartnerCloud.Lambda.Tests.Baseline.Controls.Config;

public sealed class RecorderTests
{
    private const string Control = "Config.Recorder";

    [Fact]
    public async Task Ensure_NewAccount_RecordsAllTypesAndGlobalOnes()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.PreparedForAsync(Control);

        Assert.Equal(["Config recorder default created"], await aws.RunAsync(accountId, Control));

        var recorder = await ReadAsync(aws, accountId);
        Assert.True(recorder.RecordingGroup is { AllSupported: true, IncludeGlobalResourceTypes: true });
        Assert.EndsWith("role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig", recorder.RoleARN, StringComparison.Ordinal);
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_RecorderOfAnotherNameRecordsLess_IsCorrectedUnderItsName()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.PreparedForAsync(Control);
        var role = $"arn:aws:iam::{accountId}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig";
        var recorder = new ConfigurationRecorder { Name = "theirs", RoleARN = role, RecordingGroup = new() { AllSupported = true, IncludeGlobalResourceTypes = false } };
        await aws.Config(accountId).PutConfigurationRecorderAsync(new() { ConfigurationRecorder = recorder });

        Assert.Equal(["Config recorder theirs: global resource types corrected"], await aws.RunAsync(accountId, Control));

        Assert.Equal(("theirs", true), ((await ReadAsync(aws, accountId)).Name, (await ReadAsync(aws, accountId)).RecordingGroup.IncludeGlobalResourceTypes));
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Theory]
    [InlineData("role")]
    [InlineData("all resource types", "; it recorded AWS::EC2::Instance only")]
    [InlineData("global resource types")]
    public async Task Ensure_OneFieldDrifted_CorrectsAndNamesIt(string drift, string before = "")
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.PreparedForAsync(Control);
        await aws.RunAsync(accountId, Control);
        var recorder = await ReadAsync(aws, accountId);
        if (drift == "role") recorder.RoleARN = $"arn:aws:iam::{accountId}:role/CTLDeveloperRole";
        if (drift == "all resource types") recorder.RecordingGroup = new() { AllSupported = false, IncludeGlobalResourceTypes = false, ResourceTypes = ["AWS::EC2::Instance"] };
        if (drift == "global resource types") recorder.RecordingGroup.IncludeGlobalResourceTypes = false;
        await aws.Config(accountId).PutConfigurationRecorderAsync(new() { ConfigurationRecorder = recorder });

        Assert.Contains($"Config recorder default: {drift} corrected{before}", await aws.RunAsync(accountId, Control));

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_RecorderWithItsOwnMode_KeepsIt()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.PreparedForAsync(Control);
        var role = $"arn:aws:iam::{accountId}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig";
        await aws.Config(accountId).PutConfigurationRecorderAsync(new()
        {
            ConfigurationRecorder = new() { Name = "theirs", RoleARN = role, RecordingGroup = new() { AllSupported = true }, RecordingMode = new() { RecordingFrequency = RecordingFrequency.DAILY } },
        });

        Assert.NotEmpty(await aws.RunAsync(accountId, Control));

        Assert.Equal(RecordingFrequency.DAILY, (await ReadAsync(aws, accountId)).RecordingMode?.RecordingFrequency);
        await aws.AssertInPlaceAsync(accountId, Control);
    }

    [Fact]
    public async Task Ensure_MigratedAccount_KeepsTheRecordersNameRoleAndModeAndRecordsAllTypes()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.PreparedForAsync(Control);
        var role = await aws.CustomersRecorderRoleAsync(accountId);
        var group = new RecordingGroup { AllSupported = false, ResourceTypes = ["AWS::EC2::Instance", "AWS::S3::Bucket"] };
        await aws.Config(accountId).PutConfigurationRecorderAsync(new()
        {
            ConfigurationRecorder = new() { Name = "theirs", RoleARN = role, RecordingGroup = group, RecordingMode = new() { RecordingFrequency = RecordingFrequency.DAILY } },
        });

        var result = await aws.ResultAsync(accountId, Control, "Invited");

        Assert.Equal(
            ["Config recorder theirs: all resource types corrected; it recorded AWS::EC2::Instance, AWS::S3::Bucket only", "Config recorder theirs: global resource types corrected"], result.Changes);
        var finding = $"Config recorder theirs records as {role} and keeps this role. Check that the role may read everything, or agree with the customer on AWSServiceRoleForConfig";
        Assert.Equal([finding], result.FindingTexts());
        var recorder = await ReadAsync(aws, accountId);
        Assert.Equal(("theirs", role, RecordingFrequency.DAILY), (recorder.Name, recorder.RoleARN, recorder.RecordingMode.RecordingFrequency));
        Assert.True(recorder.RecordingGroup is { AllSupported: true, IncludeGlobalResourceTypes: true });
        Assert.Equal([finding], await aws.FindAsync(accountId, Control, "Invited"));
    }

    [Fact]
    public async Task Ensure_MigratedAccountOmitsTypes_RecordsThemAndNamesThem()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.PreparedForAsync(Control);
        var role = $"arn:aws:iam::{accountId}:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig";
        var group = new RecordingGroup { AllSupported = false, ExclusionByResourceTypes = new() { ResourceTypes = ["AWS::IAM::User"] }, RecordingStrategy = new() { UseOnly = "EXCLUSION_BY_RESOURCE_TYPES" } };
        await aws.Config(accountId).PutConfigurationRecorderAsync(new() { ConfigurationRecorder = new() { Name = "theirs", RoleARN = role, RecordingGroup = group } });

        var result = await aws.ResultAsync(accountId, Control, "Invited");

        Assert.Equal("Config recorder theirs: all resource types corrected; it left out AWS::IAM::User", result.Changes[0]);
        Assert.Empty(result.FindingTexts());
        Assert.Empty(await aws.FindAsync(accountId, Control, "Invited"));
    }

    [Fact]
    public async Task Ensure_MigratedAccountWithoutRecorder_RecordsWithTheServiceLinkedRole()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.PreparedForAsync(Control);

        Assert.Empty((await aws.ResultAsync(accountId, Control, "Invited")).FindingTexts());

        Assert.EndsWith("/AWSServiceRoleForConfig", (await ReadAsync(aws, accountId)).RoleARN, StringComparison.Ordinal);
    }

    private static async Task<ConfigurationRecorder> ReadAsync(TestAws aws, string accountId) =>
        Assert.Single((await aws.Config(accountId).DescribeConfigurationRecordersAsync(new())).ConfigurationRecorders);
}
