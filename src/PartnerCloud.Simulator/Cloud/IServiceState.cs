namespace PartnerCloud.Simulator.Cloud;

/// <summary>A service's state in one place of the cloud. It is copied and dumped with the rest of the cloud.</summary>
internal interface IServiceState
{
    /// <summary>The members of the dump that show this state, with their names.</summary>
    IEnumerable<(string Name, object? Value)> Dumped { get; }
}
