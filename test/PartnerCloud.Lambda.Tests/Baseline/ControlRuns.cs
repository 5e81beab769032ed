using PartnerCloud.Lambda.Baseline;

namespace PartnerCloud.Lambda.Tests.Baseline;

/// <summary>Runs single controls in a simulated account, with the parameters that baseline.json gives them.</summary>
internal static class ControlRuns
{
    /// <summary>What the control changed.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(this TestAws aws, string accountId, string control)
    {
        using var account = await aws.Accounts.OpenAsync(accountId, "req-1");
        return await Named(control).Control.EnsureAsync(account, TestContext.Current.CancellationToken);
    }

    /// <summary>Asserts that the control finds everything in place and writes nothing.</summary>
    public static async Task AssertInPlaceAsync(this TestAws aws, string accountId, string control)
    {
        var writes = aws.Cloud.Calls.CountWrites(accountId: accountId);
        Assert.Empty(await aws.RunAsync(accountId, control));
        Assert.Equal(writes, aws.Cloud.Calls.CountWrites(accountId: accountId));
    }

    private static NamedControl Named(string control)
    {
        var catalog = BaselineCatalog.Load();
        return catalog.ControlsOf(BaselinePart.Identity).Concat(catalog.ControlsOf(BaselinePart.Audit)).Single(named => named.Name == control);
    }
}
