namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>A certificate that a user signs requests with.</summary>
/// <param name="Id">The id of 24 characters or more.</param>
/// <param name="Body">The public certificate as PEM.</param>
/// <param name="Uploaded">The time of upload.</param>
internal sealed record SigningCertificate(string Id, string Body, DateTimeOffset Uploaded);
