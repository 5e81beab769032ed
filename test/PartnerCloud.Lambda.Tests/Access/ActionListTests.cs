using System.Text.Json;
using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Tests.Baseline;

namespace PartnerCloud.Lambda.Tests.Access;

/// <summary>The permissions that roles are checked for are the ones that are needed.</summary>
public sealed class ActionListTests
{
    /// <summary>A control that makes a new call adds its action to NeededActions.json. Otherwise a migration could start in an account that cannot be hardened.</summary>
    [Theory]
    [InlineData("Created")]
    [InlineData("Invited")]
    public async Task NeededByHardening_FreshAndDriftedAccount_NamesEveryActionCalled(string joined)
    {
        await using var aws = await TestAws.StartAsync(new() { CredentialReport = TimeSpan.Zero });
        var accountId = await aws.NewAccountAsync();
        await HardenAsync(aws, accountId, joined);
        await BaselineDrift.EverywhereAsync(aws, accountId);
        await HardenAsync(aws, accountId, joined);

        var called = aws.Cloud.Calls.All.Where(call => call.Principal.Contains(":assumed-role/CTLDeveloperRole/", StringComparison.Ordinal))
            .SelectMany(call => call.Permissions).Select(permission => permission.Action).Distinct().ToList();

        Assert.NotEmpty(called);
        Assert.Empty(called.Except(ActionList.NeededByHardening()).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("CTLCAMPolicy.json")]
    [InlineData("CTLCAMServicesPolicy.json")]
    public void StandardOfCam_PoliciesOfTheCamRole_CoversEveryPattern(string file)
    {
        using var policy = JsonDocument.Parse(EmbeddedResource.Read(file));
        var patterns = policy.RootElement.GetProperty("Statement").EnumerateArray().Where(statement => statement.GetProperty("Effect").GetString() == "Allow")
            .SelectMany(statement => statement.GetProperty("Action").EnumerateArray()).ToList();

        Assert.NotEmpty(patterns);
        Assert.Empty(patterns.Where(pattern => !ActionList.StandardOfCam().Any(action => PolicyEvaluation.Matches(pattern, action))).Select(pattern => pattern.GetString()));
    }

    [Fact]
    public void Lists_EveryAction_ExistsIsUniqueAndIsSorted() => Assert.All([ActionList.NeededByHardening(), ActionList.StandardOfCam()], actions =>
    {
        Assert.All(actions, action => Assert.Matches(@"\A[a-z0-9-]+:[A-Z][A-Za-z0-9]+\z", action));
        Assert.Empty(actions.Select(action => action.Split(':')[0]).Except([.. ServicePrefixes.All, "access-analyzer"]));
        Assert.Equal(actions.Order(StringComparer.Ordinal).Distinct(), actions);
    });

    private static async Task HardenAsync(TestAws aws, string accountId, string joined)
    {
        foreach (var part in new[] { BaselinePart.Identity, BaselinePart.Audit })
            await aws.Baseline.EnsureAsync(part, ControlRuns.Placed(accountId, joined), "req-1", ct: TestContext.Current.CancellationToken);
    }
}
