namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>A user's SSH key for CodeCommit.</summary>
/// <param name="Id">The id, which begins with <c>APKA</c>.</param>
/// <param name="Body">The key as uploaded.</param>
/// <param name="Uploaded">The time of upload.</param>
internal sealed record SshPublicKey(string Id, string Body, DateTimeOffset Uploaded);
