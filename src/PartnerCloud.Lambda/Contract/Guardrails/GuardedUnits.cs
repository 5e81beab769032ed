namespace PartnerCloud.Lambda.Contract.Guardrails;

/// <summary>The OUs that the policies are attached to.</summary>
/// <param name="Customers">The OU of customers' accounts. It gets all policies.</param>
/// <param name="Departing">The OU of accounts that leave. It gets all policies except the one that keeps accounts in the organization. Null if there is no such OU.</param>
public sealed record GuardedUnits(string Customers, string? Departing);
