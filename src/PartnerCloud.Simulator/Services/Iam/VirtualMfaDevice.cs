namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>A virtual device of the account, whoever uses it. Its seed is told once and not kept, for codes are not verified.</summary>
internal sealed class VirtualMfaDevice(string serialNumber)
{
    /// <summary><c>arn:aws:iam::111122223333:mfa/name</c>.</summary>
    public string SerialNumber => serialNumber;

    public SortedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);
}
