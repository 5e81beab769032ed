namespace PartnerCloud.Cdk.Settings;

/// <summary>
/// The region of the deployment, in which customers' trails and recorders are, too. New accounts have only the regions that AWS launched before 20 March
/// 2019. In any other they would have to be enabled first, account by account, which takes up to hours. So only those regions are accepted. AWS has closed
/// their list, and nobody can disable them in an account
/// (<see href="https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html"/>).
/// </summary>
public static class HomeRegion
{
    /// <summary>The regions that every account has, in the partitions that <c>cdk.json</c> names.</summary>
    public static IReadOnlyList<string> InEveryAccount { get; } =
    [
        "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-south-1", "ap-southeast-1", "ap-southeast-2", "ca-central-1", "eu-central-1", "eu-north-1", "eu-west-1", "eu-west-2", "eu-west-3",
        "sa-east-1", "us-east-1", "us-east-2", "us-west-1", "us-west-2",
        "cn-north-1", "cn-northwest-1",
    ];

    /// <summary>Checks the region.</summary>
    /// <param name="region">The region. Null or empty where the command line knows none, as in a synth without credentials.</param>
    /// <exception cref="HomeRegionRefusedException">New accounts do not have the region.</exception>
    public static void Check(string? region)
    {
        if (!string.IsNullOrEmpty(region) && !InEveryAccount.Contains(region)) throw new HomeRegionRefusedException(region);
    }
}
