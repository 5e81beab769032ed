namespace PartnerCloud.Simulator.Cloud;

/// <summary>What a service keeps in each region of an account. It is made when it is first asked for.</summary>
internal interface IRegionState : IServiceState
{
    /// <summary>Whether it is as it was made: a region in which all states are empty is not in the dump.</summary>
    bool IsEmpty { get; }
}

/// <inheritdoc/>
/// <typeparam name="TSelf">The state itself.</typeparam>
internal interface IRegionState<TSelf> : IRegionState where TSelf : class, IRegionState<TSelf>
{
    /// <summary>The state that a region begins with.</summary>
    static abstract TSelf Of(AccountRegion region);
}
