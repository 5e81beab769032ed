namespace PartnerCloud.Simulator.Cloud;

/// <summary>What a service keeps once for the whole cloud. It is made with the cloud.</summary>
internal interface ICloudState : IServiceState
{
    /// <summary>What differs between two runs that did the same, and what it is called in a dump that is compared.</summary>
    IEnumerable<(string Text, string Name)> Aliases => [];

    /// <summary>Lets everything happen that is due.</summary>
    void Settle()
    {
    }
}

/// <inheritdoc/>
/// <typeparam name="TSelf">The state itself.</typeparam>
internal interface ICloudState<TSelf> : ICloudState where TSelf : class, ICloudState<TSelf>
{
    /// <summary>The state that a cloud begins with.</summary>
    static abstract TSelf Of(SimulatedCloud cloud);
}
