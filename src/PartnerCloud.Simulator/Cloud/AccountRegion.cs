namespace PartnerCloud.Simulator.Cloud;

/// <summary>The resources of an account in one region.</summary>
internal sealed class AccountRegion(SimulatedCloud cloud, SimulatedAccount account, string name)
{
    private static readonly IReadOnlyList<Func<AccountRegion, IRegionState>> AllStates = ServiceStates.All<AccountRegion, IRegionState>(typeof(IRegionState<>));

    private readonly ServiceStates states = new();

    public SimulatedCloud Cloud => cloud;

    public SimulatedAccount Account => account;

    public string Name => name;

    /// <summary>Whether this is the main region of the management account. The cloud's options create resources here.</summary>
    public bool IsHome => account.Id == cloud.Options.ManagementAccountId && name == cloud.Options.Region;

    public bool IsEmpty => States.All(state => state.IsEmpty);

    public IEnumerable<IRegionState> States => AllStates.Select(state => state(this));

    /// <summary>A service's state in the region.</summary>
    public T State<T>() where T : class, IRegionState<T> => states.Find<T>() ?? states.Add(T.Of(this));
}
