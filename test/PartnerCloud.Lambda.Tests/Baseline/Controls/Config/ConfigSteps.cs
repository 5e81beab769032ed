namespace PartnerCloud.Lambda.Tests.Baseline.Controls.Config;

/// <summary>An account in which the controls have run that AWS requires before the given control of Config.</summary>
internal static class ConfigSteps
{
    private static readonly string[] Order = ["Iam.ConfigServiceLinkedRole", "S3.ConfigBucket", "Config.Recorder", "Config.DeliveryChannel", "Config.Recording", "Config.ManagedRules"];

    public static async Task<string> PreparedForAsync(this TestAws aws, string control)
    {
        var accountId = await aws.NewAccountAsync();
        foreach (var earlier in Order.TakeWhile(step => step != control)) await aws.RunAsync(accountId, earlier);
        return accountId;
    }
}
