using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>An organization of somebody else, as its one member that is known here sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ManagementId">The number of its management account.</param>
/// <param name="ManagementEmail">The root address of its management account.</param>
/// <param name="FeatureSet"><c>ALL</c> or <c>CONSOLIDATED_BILLING</c>.</param>
internal sealed record ForeignOrganization(string Id, string ManagementId, string ManagementEmail, string FeatureSet)
{
    /// <summary>The account's own organization, without further members.</summary>
    public static ForeignOrganization Of(SimulatedAccount account, SimulatedCloud cloud, string featureSet = "ALL") =>
        new(NewId(account, cloud), account.Id, account.Email, featureSet);

    /// <summary>An organization whose management account nobody here knows.</summary>
    public static ForeignOrganization OfSomebodyElse(SimulatedAccount account, SimulatedCloud cloud)
    {
        var id = NewId(account, cloud);
        return new(id, cloud.Ids.AccountNumber(id), $"root@{id}.example", "ALL");
    }

    private static string NewId(SimulatedAccount account, SimulatedCloud cloud) => "o-" + cloud.Ids.LowerCase("organization", account.Id, 10);
}
