using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.S3Control;

/// <summary>What S3 keeps for a whole account.</summary>
internal sealed class S3ControlState : IAccountState<S3ControlState>
{
    /// <summary>S3's public access block of the whole account; null for none.</summary>
    public SortedDictionary<string, bool>? PublicAccessBlock { get; set; }

    public IEnumerable<(string Name, object? Value)> Dumped => [(nameof(PublicAccessBlock), PublicAccessBlock)];

    public static S3ControlState Of(SimulatedAccount account) => new();
}
