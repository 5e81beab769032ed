using PartnerCloud.Local.Cloud;

namespace PartnerCloud.Local.Services.Organizations;

/// <summary>An organization of somebody else, as one of its members sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ManagementId">The number of its management account.</param>
/// <param name="ManagementEmail">The root address of its management account.</param>
internal sealed record ForeignOrganization(string Id, string ManagementId, string ManagementEmail)
{
    /// <summary>The account's own organization, without further members.</summary>
    public static ForeignOrganization Of(Account account, SimulatedCloud cloud) => new(NewId(account, cloud), account.Id, account.Email);

    /// <summary>An organization whose management account nobody here knows.</summary>
    public static ForeignOrganization OfSomebodyElse(Account account, SimulatedCloud cloud)
    {
        var id = NewId(account, cloud);
        return new(id, cloud.Ids.AccountNumber(id), $"root@{id}.example");
    }

    private static string NewId(Account account, SimulatedCloud cloud) => "o-" + cloud.Ids.LowerCase("organization", account.Id, 10);
}
