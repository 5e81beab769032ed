namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>An organizational unit, which contains accounts.</summary>
internal sealed record OrganizationalUnit(string Id, string Name, string ParentId);
