using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.Ec2;

/// <summary>The settings of an account's EC2 in one region.</summary>
internal sealed class Ec2State : IRegionState<Ec2State>
{
    /// <summary>Whether new EBS volumes are encrypted by default.</summary>
    public bool EncryptsVolumes { get; set; }

    public bool IsEmpty => !EncryptsVolumes;

    public IEnumerable<(string Name, object? Value)> Dumped => [(nameof(EncryptsVolumes), EncryptsVolumes)];

    public static Ec2State Of(AccountRegion region) => new();
}
