namespace PartnerCloud.Simulator.Cloud;

/// <summary>What a service keeps in each account. It is made when it is first asked for.</summary>
/// <typeparam name="TSelf">The state itself.</typeparam>
internal interface IAccountState<TSelf> : IServiceState where TSelf : class, IAccountState<TSelf>
{
    /// <summary>The state that an account begins with.</summary>
    static abstract TSelf Of(SimulatedAccount account);
}
