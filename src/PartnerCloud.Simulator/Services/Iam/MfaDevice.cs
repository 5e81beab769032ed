namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>A device that a user signs in with.</summary>
/// <param name="SerialNumber">The ARN of a virtual device; what is printed on a hardware token.</param>
/// <param name="Enabled">Since when.</param>
internal sealed record MfaDevice(string SerialNumber, DateTimeOffset Enabled);
