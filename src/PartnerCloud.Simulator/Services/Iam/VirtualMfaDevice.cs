namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>A virtual MFA device of the account, used or unused. Its seed is returned once and not stored, because codes are not verified.</summary>
internal sealed class VirtualMfaDevice(string serialNumber)
{
    /// <summary>The ARN, for example <c>arn:aws:iam::111122223333:mfa/name</c>.</summary>
    public string SerialNumber => serialNumber;

    public SortedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);
}
