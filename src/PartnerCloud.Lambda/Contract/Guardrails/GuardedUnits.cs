namespace PartnerCloud.Lambda.Contract.Guardrails;

/// <summary>The organizational units that the policies are attached to.</summary>
/// <param name="Customers">The unit of customers' accounts: all policies.</param>
/// <param name="Departing">The unit of accounts that leave: all but what keeps them in the organization. Null where there is none.</param>
public sealed record GuardedUnits(string Customers, string? Departing);
