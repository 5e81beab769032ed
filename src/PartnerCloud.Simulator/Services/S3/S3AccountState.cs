using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>The settings of S3 for a whole account.</summary>
internal sealed class S3AccountState : IAccountState<S3AccountState>
{
    /// <summary>S3's public access block for the account; null for none.</summary>
    public SortedDictionary<string, bool>? PublicAccessBlock { get; set; }

    public IEnumerable<(string Name, object? Value)> Dumped => [(nameof(PublicAccessBlock), PublicAccessBlock)];

    public static S3AccountState Of(SimulatedAccount account) => new();
}
