using System.Text.Json.Nodes;
using PartnerCloud.Local.BaselineFiles;
using PartnerCloud.Local.Documentation;
using PartnerCloud.Local.Tests.Commands;

namespace PartnerCloud.Local.Tests.Documentation;

public sealed class BaselinePageTests
{
    private const string Command = "dotnet run --project src/PartnerCloud.Local -- baseline > docs/baseline.md";

    [Fact]
    public void Page_Committed_IsUpToDate()
    {
        var committed = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "baseline.md")).ReplaceLineEndings("\n");

        Assert.True(committed == BaselinePage.Write(BaselineSource.Read()), $"docs/baseline.md is out of date. Write it again: {Command}");
    }

    [Fact]
    public async Task BaselineCommand_Output_IsThePage()
    {
        var console = new TestConsole();

        Assert.Equal(0, await console.RunAsync("baseline"));

        Assert.Equal(BaselinePage.Write(BaselineSource.Read()), console.Printed);
    }

    public static TheoryData<string> Controls
    {
        get
        {
            var source = BaselineSource.Read();
            return [.. source.Controls("identity").Concat(source.Controls("audit")).Select(line => (string)line["control"]!)];
        }
    }

    [Theory]
    [MemberData(nameof(Controls))]
    public void Control_Any_HasADescription(string control)
    {
        var description = BaselineSource.DescriptionOf(control);

        Assert.True(description is not null, $"{control} has no [ControlDescription]. Say what it sets, and which CIS recommendations it implements.");
        Assert.EndsWith(".", description.Sets, StringComparison.Ordinal);
        Assert.All(description.Cis, cis => Assert.Matches(@"^[1-5](\.\d{1,2}){1,2}$", cis));
    }

    /// <summary>The recommendations that an auditor looks up by number.</summary>
    [Theory]
    [InlineData("1.2", "Account.AlternateContacts")]
    [InlineData("1.3", "Iam.RootUser")]
    [InlineData("1.7", "Iam.PasswordPolicy")]
    [InlineData("1.8", "Iam.PasswordPolicy")]
    [InlineData("1.9", "Iam.ForceMfaPolicy")]
    [InlineData("1.14", "Iam.CustomerAdmins")]
    [InlineData("1.16", "Iam.PartnerRoles")]
    [InlineData("1.19", "AccessAnalyzer.ExternalAccess")]
    [InlineData("2.1.1", "S3.AuditBucket")]
    [InlineData("2.1.4", "S3.AccountPublicAccessBlock")]
    [InlineData("3.1", "CloudTrail.AuditTrail")]
    [InlineData("3.2", "CloudTrail.AuditTrail")]
    [InlineData("3.3", "Config.Recording")]
    [InlineData("3.5", "CloudTrail.AuditTrail")]
    [InlineData("3.8", "CloudTrail.AuditTrail")]
    [InlineData("3.9", "CloudTrail.AuditTrail")]
    public void Recommendation_OfCis_IsNamedByItsControl(string cis, string control) => Assert.Contains(cis, BaselineSource.DescriptionOf(control)!.Cis);

    [Fact]
    public void Write_EveryStatement_HasADescriptionAndNoneIsUnused()
    {
        var source = BaselineSource.Read();

        var page = BaselinePage.Write(source);

        Assert.Empty(source.Words.Orphans);
        Assert.Equal((14, 3, 3), (source.Policies.Count, source.Trusts.Count, source.Guardrails.Count));
        Assert.All(source.Policies.Concat(source.Trusts).Concat(source.Guardrails), policy => Assert.Contains($"\n### {policy.Key}\n", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Write_StatementWithoutDescription_IsRefused()
    {
        var source = BaselineSource.Read() with { Words = new PolicyWords(new Dictionary<string, string>()) };

        Assert.Contains("Baseline/words.json does not say what", Assert.Throws<InvalidOperationException>(() => BaselinePage.Write(source)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_Exemption_IsListed()
    {
        var source = BaselineSource.Read();
        source.File["exemptions"] = new JsonArray(JsonNode.Parse("""{"control":"Iam.PasswordPolicy","accountId":"111122223333","reason":"CHG-7","approvedBy":"jane","until":"2027-01-31"}"""));

        Assert.Contains("\n| Iam.PasswordPolicy | 111122223333 | CHG-7 | jane | 2027-01-31 |\n", BaselinePage.Write(source), StringComparison.Ordinal);
    }
}
