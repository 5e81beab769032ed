namespace PartnerCloud.Simulator.Cloud;

/// <summary>A service's state for the whole cloud. It is created with the cloud.</summary>
internal interface ICloudState : IServiceState
{
    /// <summary>Texts that differ between two equal runs, and their names in a dump for comparison.</summary>
    IEnumerable<(string Text, string Name)> Aliases => [];

    /// <summary>Applies all due effects.</summary>
    void Settle()
    {
    }
}

/// <inheritdoc/>
/// <typeparam name="TSelf">The state itself.</typeparam>
internal interface ICloudState<TSelf> : ICloudState where TSelf : class, ICloudState<TSelf>
{
    /// <summary>The state of a new cloud.</summary>
    static abstract TSelf Of(SimulatedCloud cloud);
}
