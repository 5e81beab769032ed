using System.Text.RegularExpressions;
using PartnerCloud.Cdk.Settings;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Cdk.Tests.Settings;

public sealed class PartnerCloudSettingsTests
{
    [Fact]
    public void From_NoSettings_NamesEachMissingSettingWithAnExample()
    {
        var exception = Assert.Throws<SettingsInvalidException>(() => PartnerCloudSettings.From(_ => null));

        Assert.Equal(["customersOuId", "rootEmailTemplate", "contactAddress", "camEntranceRoleArn", "operatorEmail"], exception.Problems.Select(problem => problem.Split(' ')[0]));
        Assert.All(exception.Problems, problem => Assert.Contains("(example: ", problem, StringComparison.Ordinal));
        Assert.All(exception.Problems, problem => Assert.Contains(problem, exception.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void From_RequiredSettingsOnly_UsesDefaultsForTheRest()
    {
        var settings = PartnerCloudSettings.From(Synthesized.SampleContext.GetValueOrDefault);

        Assert.Equal("540339316802", settings.CamAccountId);
        Assert.Equal("arn:aws:iam::540339316802:role/CAMCredentialsReader", settings.CamReaderRoleArn);
        Assert.Equal("elasticbox", settings.CamExternalId);
        Assert.Equal("US", settings.OfFunctions[FunctionSettings.SupportedCountries]);
        Assert.Equal((365, 90), (settings.RetentionDays, settings.ArchiveDays));
        Assert.True(settings.ReserveConcurrency);
        Assert.Equal((true, ""), (settings.AttachGuardrails, settings.DepartingOuId));
        Assert.Equal(("{}", ""), (settings.OfFunctions[FunctionSettings.BaselineParameters], settings.OfFunctions[FunctionSettings.PartnerAccountId]));
        Assert.Empty(settings.OperatorPrincipals);
    }

    [Fact]
    public void From_AnotherCamAccount_ExpectsTheReaderInIt() =>
        Assert.Equal("arn:aws:iam::444455556666:role/CAMCredentialsReader", With("camAccountId", "444455556666").CamReaderRoleArn);

    [Theory]
    [InlineData("customersOuId", "r-ab12")]
    [InlineData("guardrails", "none")]
    [InlineData("departingOuId", "r-ab12")]
    [InlineData("departingOuId", "ou-ab12-customers")]
    [InlineData("rootEmailTemplate", "aws@partner.example")]
    [InlineData("operatorEmail", "operators")]
    [InlineData("contactAddress", "nobody")]
    [InlineData("alternateContact", "Cloud Operations, Service desk")]
    [InlineData("baselineParameters", "maxAgeDays=60")]
    [InlineData("baselineParameters", """{"Iam.PasswordPolicy":{"maxAgeDays":365}}""")]
    [InlineData("partnerAccountId", "5899")]
    [InlineData("camAccountId", "12")]
    [InlineData("camExternalId", "with space")]
    [InlineData("camReaderRoleArn", "CAMCredentialsReader")]
    [InlineData("camReaderRoleArn", "arn:aws:iam::540339316802:role/*")]
    [InlineData("camEntranceRoleArn", "arn:aws:iam::540339316802:role/*")]
    [InlineData("operatorPrincipals", "arn:aws:iam::444455556666:role/*")]
    [InlineData("camPrincipals", "arn:aws:iam::444455556666:role/CAM,*")]
    [InlineData("operatorPrincipals", "*")]
    [InlineData("auditorPrincipals", "444455556666")]
    [InlineData("supportedCountries", "USA")]
    [InlineData("retentionDays", "12")]
    [InlineData("archiveDays", "for ever")]
    [InlineData("temporaryPasswordDays", "0")]
    [InlineData("temporaryPasswordDays", "91")]
    [InlineData("reserveConcurrency", "no")]
    [InlineData("architecture", "x86")]
    [InlineData("awsPackages", "local")]
    [InlineData("organizationId", "ou-ab12-customers")]
    public void From_AnInvalidValue_NamesTheProblemWithAnExample(string key, string value)
    {
        var problem = Assert.Single(Assert.Throws<SettingsInvalidException>(() => With(key, value)).Problems);

        Assert.StartsWith($"{key} ", problem, StringComparison.Ordinal);
        Assert.Contains($"'{value}'", problem, StringComparison.Ordinal);
        Assert.Contains($"(example: {DeclaredSettings.All.Single(setting => setting.Key == key).Example})", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void From_BaselineParametersAsJson_AreReadAsText()
    {
        var parameters = new Dictionary<string, object> { ["Iam.PasswordPolicy"] = new Dictionary<string, object> { ["maxAgeDays"] = 60d }, ["Config.Recording"] = new Dictionary<string, object> { ["furtherRegions"] = new object[] { "eu-west-1" } } };

        Assert.Equal("""{"Iam.PasswordPolicy":{"maxAgeDays":60},"Config.Recording":{"furtherRegions":["eu-west-1"]}}""", With("baselineParameters", parameters).OfFunctions[FunctionSettings.BaselineParameters]);
    }

    [Fact]
    public void From_AMisspeltSetting_ListsTheKnownSettings()
    {
        var problem = Assert.Single(Assert.Throws<SettingsInvalidException>(
            () => PartnerCloudSettings.From(Synthesized.SampleContext.GetValueOrDefault, "camAcountId", "aws:cdk:bundling-stacks", "customersOuId")).Problems);

        Assert.StartsWith("camAcountId is not a setting", problem, StringComparison.Ordinal);
        Assert.Contains("camAccountId", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void From_AFile_AcceptsListsNumbersAndBooleans()
    {
        Assert.Equal("US,CA", With("supportedCountries", new object[] { "US", "CA" }).OfFunctions[FunctionSettings.SupportedCountries]);
        Assert.Equal("US, CA", With("supportedCountries", "US, CA").OfFunctions[FunctionSettings.SupportedCountries]);
        Assert.Equal(30, With("retentionDays", 30d).RetentionDays);
        Assert.False(With("reserveConcurrency", false).ReserveConcurrency);
    }

    [Fact]
    public void Examples_OfAllSettings_AreAccepted() =>
        Assert.NotNull(PartnerCloudSettings.From(key => DeclaredSettings.All.Single(setting => setting.Key == key).Example));

    [Fact]
    public void DeployPage_SettingsTable_MatchesTheDeclaredSettings()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "deploy.md"));

        var table = Regex.Match(page, @"\| setting \|.*\n\|[-|]+\n((?:\|.*\n)+)").Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(DeclaredSettings.All.Select(Row), table);
    }

    private static string Row(Setting setting) =>
        $"| `{setting.Key}` | {setting.Meaning} | {setting.Default switch { null => "**required**", "" => "", var value => $"`{value}`" }} | `{setting.Example}` |";

    private static PartnerCloudSettings With(string key, object value) => PartnerCloudSettings.From(requested => requested == key ? value : Synthesized.SampleContext.GetValueOrDefault(requested));
}
