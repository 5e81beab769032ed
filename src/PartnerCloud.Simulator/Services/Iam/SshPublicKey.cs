namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>A key that a user shows to CodeCommit.</summary>
/// <param name="Id">Begins with <c>APKA</c>.</param>
/// <param name="Body">As it was uploaded.</param>
/// <param name="Uploaded">When it was uploaded.</param>
internal sealed record SshPublicKey(string Id, string Body, DateTimeOffset Uploaded);
