namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>A container of accounts.</summary>
internal sealed record OrganizationalUnit(string Id, string Name, string ParentId);
