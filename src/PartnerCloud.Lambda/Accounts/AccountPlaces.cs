using Amazon.Organizations;
using Amazon.Organizations.Model;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Accounts;

namespace PartnerCloud.Lambda.Accounts;

/// <summary>Says where an account is in the organization, and what the partner's service control policies mean there.</summary>
/// <param name="organizations">Organizations of the management account.</param>
/// <param name="options">The OUs of customers' accounts and of departing ones.</param>
public sealed class AccountPlaces(IAmazonOrganizations organizations, PartnerCloudOptions options)
{
    /// <summary>The root or OU that contains an account or an OU.</summary>
    internal async Task<Parent> ParentOfAsync(string childId, CancellationToken ct) =>
        await organizations.Paginators.ListParents(new ListParentsRequest { ChildId = childId }).Parents.SingleAsync(ct);

    /// <summary>Whether a parent is the organization's root.</summary>
    internal static bool IsRoot(Parent parent) => parent.Type == ParentType.ROOT;

    /// <summary>Describes the place of an account in this OU. It reads the OUs above, unless the account is in the customers' OU itself.</summary>
    internal async Task<AccountPlacement> DescribeAsync(Parent unit, CancellationToken ct)
    {
        var place = await PlaceOfAsync(unit, ct);
        return new(unit.Id, place, FindingOf(place, unit.Id) is { } finding ? [finding] : []);
    }

    private async Task<AccountPlace> PlaceOfAsync(Parent unit, CancellationToken ct)
    {
        for (var level = unit; !IsRoot(level); level = await ParentOfAsync(level.Id, ct))
        {
            if (level.Id == options.CustomersOuId) return level.Id == unit.Id ? AccountPlace.CustomersUnit : AccountPlace.BelowCustomersUnit;
            if (level.Id == options.DepartingOuId) return AccountPlace.DepartingUnit;
        }
        return AccountPlace.Elsewhere;
    }

    private string? FindingOf(AccountPlace place, string unitId) => place switch
    {
        AccountPlace.DepartingUnit => $"The account is in the OU {unitId}, for accounts that are about to leave, and was left there. The service control policy that keeps accounts in the organization does not bind it. "
            + $"If the account stays, the operator moves it to {options.CustomersOuId}.",
        AccountPlace.Elsewhere => $"The account is in the OU {unitId}, outside the customers' OU {options.CustomersOuId}, and was left there. The partner's service control policies on the customers' OU do not bind it, so the second line of defence is missing. "
            + $"If nobody put it there on purpose, the operator moves it to {options.CustomersOuId}.",
        _ => null,
    };
}
