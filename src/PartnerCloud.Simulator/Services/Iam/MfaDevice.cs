namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>A user's MFA device.</summary>
/// <param name="SerialNumber">The ARN of a virtual device, or the printed number of a hardware token.</param>
/// <param name="Enabled">The time when it was enabled.</param>
internal sealed record MfaDevice(string SerialNumber, DateTimeOffset Enabled);
