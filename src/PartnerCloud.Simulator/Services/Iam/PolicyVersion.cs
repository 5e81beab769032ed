namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>A version of a managed policy.</summary>
internal sealed record PolicyVersion(string Id, string Document, DateTimeOffset Created);
