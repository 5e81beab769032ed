namespace PartnerCloud.Simulator.Cloud;

/// <summary>A service's state in each region of an account. The first access creates it.</summary>
internal interface IRegionState : IServiceState
{
    /// <summary>Whether the state is still that of a new region. A dump omits regions whose states are all empty.</summary>
    bool IsEmpty { get; }
}

/// <inheritdoc/>
/// <typeparam name="TSelf">The state itself.</typeparam>
internal interface IRegionState<TSelf> : IRegionState where TSelf : class, IRegionState<TSelf>
{
    /// <summary>The state of a new region.</summary>
    static abstract TSelf Of(AccountRegion region);
}
