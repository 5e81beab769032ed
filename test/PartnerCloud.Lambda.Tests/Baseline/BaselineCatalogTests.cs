using PartnerCloud.Lambda.Baseline;

namespace PartnerCloud.Lambda.Tests.Baseline;

public sealed class BaselineCatalogTests
{
    [Fact]
    public void Load_BaselineFile_NamesEveryControlOnce()
    {
        var catalog = BaselineCatalog.Load(TestOptions.Valid);

        var named = catalog.ControlsOf(BaselinePart.Identity).Concat(catalog.ControlsOf(BaselinePart.Audit)).Select(control => control.Name).ToList();
        var written = typeof(IControl).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IControl)) && type.IsClass)
            .Select(type => type.FullName!.Replace("PartnerCloud.Lambda.Baseline.Controls.", "", StringComparison.Ordinal));
        Assert.Equal(written.Order(), named.Order());
    }

    [Theory]
    [InlineData("Iam.NoSuchControl", "{}", "Iam.NoSuchControl")]
    [InlineData("Iam.PasswordPolicy", """{"minimumLength":14,"reusePrevention":24}""", "parameter maxAgeDays of Iam.PasswordPolicy is missing")]
    [InlineData("Iam.PasswordPolicy", """{"minimumLength":"14","reusePrevention":24,"maxAgeDays":90}""", "parameter minimumLength of Iam.PasswordPolicy must be a whole number")]
    [InlineData("Iam.PasswordPolicy", """{"minimumLength":14,"reusePrevention":24,"maxAgeDays":90,"maxLength":9}""", "parameter maxLength of Iam.PasswordPolicy is not a parameter")]
    [InlineData("S3.AuditBucket", """{"name":"x"}""", "parameter name of S3.AuditBucket is not a parameter")]
    [InlineData("Config.Recorder", "{}", "parameter name of Config.Recorder is missing")]
    [InlineData("CloudTrail.AuditTrail", """{"kmsKeyId":"alias/trail"}""", "parameter kmsKeyId of CloudTrail.AuditTrail must be the ARN of a key")]
    [InlineData("Config.Recording", """{"furtherRegions":"eu-west-1"}""", "parameter furtherRegions of Config.Recording must be a list of texts")]
    [InlineData("Config.ManagedRules", """{"rules":[{"name":"x"}]}""", "parameter source of Config.ManagedRules is missing")]
    [InlineData("Config.ManagedRules", """{"rules":[{"name":"x","source":"y","inputs":{}}]}""", "parameter inputs of Config.ManagedRules is not a parameter")]
    [InlineData("Config.ManagedRules", """{"rules":[{"name":"x","source":"y","input":"{}"}]}""", "parameter input of Config.ManagedRules must be an object")]
    public void Load_MistakeInTheFile_NamesIt(string control, string parameters, string message)
    {
        var file = BaselineFile.Parse($$"""{"version":"1","identity":[{"control":"{{control}}","parameters":{{parameters}}}],"audit":[],"exemptions":[]}""");

        Assert.Contains(message, Assert.Throws<InvalidOperationException>(() => new BaselineCatalog(file, TestOptions.Valid)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"control":"Iam.NoSuch","accountId":"111122223333","reason":"CHG-7","approvedBy":"jane","until":"2026-12-31"}""", "names Iam.NoSuch, which is not in the baseline")]
    [InlineData("""{"control":"Iam.PartnerRoles","accountId":"1111","reason":"CHG-7","approvedBy":"jane","until":"2026-12-31"}""", "of Iam.PartnerRoles has no account number of 12 digits")]
    [InlineData("""{"control":"Iam.PartnerRoles","accountId":"111122223333","reason":" ","approvedBy":"jane","until":"2026-12-31"}""", "of Iam.PartnerRoles has no reason")]
    [InlineData("""{"control":"Iam.PartnerRoles","accountId":"111122223333","reason":"CHG-7","approvedBy":"","until":"2026-12-31"}""", "of Iam.PartnerRoles does not say who approved it")]
    [InlineData("""{"control":"Iam.PartnerRoles","resource":"CTLNoRole","accountId":"111122223333","reason":"CHG-7","approvedBy":"jane","until":"2026-12-31"}""", "of Iam.PartnerRoles names CTLNoRole, which is not a resource")]
    [InlineData("""{"control":"Iam.RootUser","resource":"root","accountId":"111122223333","reason":"CHG-7","approvedBy":"jane","until":"2026-12-31"}""", "of Iam.RootUser names root, which is not a resource")]
    public void Load_MistakeInAnExemption_NamesIt(string exemption, string message)
    {
        var file = BaselineFile.Parse($$"""{"version":"1","identity":[{"control":"Iam.PartnerRoles"},{"control":"Iam.RootUser"}],"audit":[],"exemptions":[{{exemption}}]}""");

        Assert.Contains($"baseline.json: an exemption {message}", Assert.Throws<InvalidOperationException>(() => new BaselineCatalog(file, TestOptions.Valid)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reason")]
    [InlineData("approvedBy")]
    [InlineData("until")]
    [InlineData("accountId")]
    public void Parse_ExemptionWithoutAMember_IsRefused(string member)
    {
        var written = """{"control":"Iam.PartnerRoles","accountId":"111122223333","reason":"CHG-7","approvedBy":"jane","until":"2026-12-31"}""".Replace($"\"{member}\"", "\"resource\"", StringComparison.Ordinal);

        var refusal = Assert.Throws<System.Text.Json.JsonException>(() => BaselineFile.Parse($$"""{"version":"1","identity":[],"audit":[],"exemptions":[{{written}}]}"""));

        Assert.Contains(member, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"control":"Iam.RootUser","after":["Iam.ForceMfaPolicy"]},{"control":"Iam.ForceMfaPolicy"}""")]
    [InlineData("""{"control":"Iam.RootUser","after":["Iam.ForceMfaPolicy"]}""")]
    [InlineData("""{"control":"Iam.RootUser","after":["Iam.RootUser"]}""")]
    public void Load_DependencyThatIsNotListedBefore_IsRefused(string controls)
    {
        var file = BaselineFile.Parse($$"""{"version":"1","identity":[{{controls}}],"audit":[],"exemptions":[]}""");

        Assert.Contains("baseline.json: Iam.RootUser comes after Iam.", Assert.Throws<InvalidOperationException>(() => new BaselineCatalog(file, TestOptions.Valid)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_UnknownMember_IsRefused() =>
        Assert.Throws<System.Text.Json.JsonException>(() => BaselineFile.Parse("""{"version":"1","identity":[],"audit":[],"exemptions":[],"extra":1}"""));

    [Theory]
    [InlineData("Iam.PasswordPolicy", "111122223333", "2026-12-31", true)]
    [InlineData("Iam.PasswordPolicy", "111122223333", "2027-01-01", false)]
    [InlineData("Iam.PasswordPolicy", "999999999999", "2026-12-31", false)]
    [InlineData("Iam.CustomerAdmins", "111122223333", "2026-12-31", false)]
    public void ExemptionsOf_ControlAccountAndDate_HaveToMatch(string control, string account, string today, bool holds)
    {
        var file = BaselineFile.Parse("""
            {"version":"1","identity":[{"control":"Iam.PasswordPolicy","parameters":{"minimumLength":14,"reusePrevention":24,"maxAgeDays":90}}],"audit":[],"exemptions":[
              {"control":"Iam.PasswordPolicy","accountId":"111122223333","reason":"CHG-7","approvedBy":"jane","until":"2026-12-31"}]}
            """);

        var exemption = new BaselineCatalog(file, TestOptions.Valid).ExemptionsOf(control, account, DateOnly.Parse(today, null)).SingleOrDefault();

        Assert.Equal(holds ? "CHG-7 (approved by jane, until 2026-12-31)" : null, exemption?.InWords);
    }
}
