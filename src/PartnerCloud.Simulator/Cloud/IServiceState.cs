namespace PartnerCloud.Simulator.Cloud;

/// <summary>What a service keeps in one place of the cloud. It is copied and dumped with the rest of the cloud.</summary>
internal interface IServiceState
{
    /// <summary>What the dump shows of it, by the names that it has there.</summary>
    IEnumerable<(string Name, object? Value)> Dumped { get; }
}
