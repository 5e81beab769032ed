using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>Another party's organization, as its one simulated member sees it.</summary>
/// <param name="Id">The organization's id.</param>
/// <param name="ManagementId">The id of its management account.</param>
/// <param name="ManagementEmail">The root e-mail of its management account.</param>
/// <param name="FeatureSet">The feature set, <c>ALL</c> or <c>CONSOLIDATED_BILLING</c>.</param>
internal sealed record ForeignOrganization(string Id, string ManagementId, string ManagementEmail, string FeatureSet)
{
    /// <summary>An organization that the account manages, without other members.</summary>
    public static ForeignOrganization Of(SimulatedAccount account, SimulatedCloud cloud, string featureSet = "ALL") =>
        new(NewId(account, cloud), account.Id, account.Email, featureSet);

    /// <summary>An organization whose management account is not simulated.</summary>
    public static ForeignOrganization OfSomebodyElse(SimulatedAccount account, SimulatedCloud cloud)
    {
        var id = NewId(account, cloud);
        return new(id, cloud.Ids.AccountNumber(id), $"root@{id}.example", "ALL");
    }

    private static string NewId(SimulatedAccount account, SimulatedCloud cloud) => "o-" + cloud.Ids.LowerCase("organization", account.Id, 10);
}
