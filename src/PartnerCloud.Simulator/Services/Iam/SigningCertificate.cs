namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>A certificate that a user signs requests with.</summary>
/// <param name="Id">24 letters or more.</param>
/// <param name="Body">PEM; it is public.</param>
/// <param name="Uploaded">When it was uploaded.</param>
internal sealed record SigningCertificate(string Id, string Body, DateTimeOffset Uploaded);
