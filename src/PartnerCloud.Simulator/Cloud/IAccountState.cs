namespace PartnerCloud.Simulator.Cloud;

/// <summary>A service's state in each account. The first access creates it.</summary>
/// <typeparam name="TSelf">The state itself.</typeparam>
internal interface IAccountState<TSelf> : IServiceState where TSelf : class, IAccountState<TSelf>
{
    /// <summary>The state of a new account.</summary>
    static abstract TSelf Of(SimulatedAccount account);
}
