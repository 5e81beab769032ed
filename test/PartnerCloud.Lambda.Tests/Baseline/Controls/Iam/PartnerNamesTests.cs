using System.Text.RegularExpressions;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Baseline.Controls.Iam;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Simulator.Services.Iam;

namespace PartnerCloud.Lambda.Tests.Baseline.Controls.Iam;

/// <summary>The partner's names are exactly the names of what hardening makes.</summary>
public sealed partial class PartnerNamesTests
{
    [Fact]
    public async Task All_HardenedAccount_AreTheNamesThatHardeningAndCustomersMake()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await aws.Baseline.EnsureAsync(BaselinePart.Identity, accountId, "req-1");
        var iam = aws.Cloud.Accounts[accountId].Iam;

        Assert.Empty(iam.Users);
        Assert.Equal(
            [.. iam.Roles.Keys.Concat(iam.Policies.Keys).Concat(iam.Groups.Keys).Append("CTLDeveloperPolicy").Distinct().Order(StringComparer.Ordinal)],
            PartnerNames.All.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_FilesOfPoliciesAndRoles_AreListed()
    {
        var files = typeof(PartnerNames).Assembly.GetManifestResourceNames().Select(name => PolicyFile().Match(name)).Where(match => match.Success).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(files);
        Assert.Empty(files.Except(PartnerNames.All));
        Assert.Empty(PartnerRolesFile.Load().Roles.Select(role => role.Name).Append(PartnerRole.Name).Except(PartnerNames.All));
    }

    [Theory]
    [InlineData("CTLDeveloperRole", true)]
    [InlineData("ctldeveloperrole", true)]
    [InlineData("CTLCustomerPolicy", true)]
    [InlineData("ctlcustomeradmins", true)]
    [InlineData("camoverridepolicy", true)]
    [InlineData("CTLDeveloperRole2", false)]
    [InlineData("CTL", false)]
    [InlineData("camille", false)]
    [InlineData("ctlabs", false)]
    public void Has_Name_ComparesTheWholeNameIgnoringCase(string name, bool has) => Assert.Equal(has, PartnerNames.Has(name));

    [GeneratedRegex(@"\A((?:CTL|CAM)\w+)\.json\z")]
    private static partial Regex PolicyFile();
}
