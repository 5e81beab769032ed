namespace PartnerCloud.Simulator.Cloud;

/// <summary>One AWS account of the simulated world, with everything it owns.</summary>
internal sealed class SimulatedAccount(SimulatedCloud cloud, string id, string name, string email, DateTimeOffset created)
{
    private static readonly IReadOnlyList<Func<SimulatedAccount, IServiceState>> AllStates = ServiceStates.All<SimulatedAccount, IServiceState>(typeof(IAccountState<>));

    private readonly ServiceStates states = new();
    private readonly SortedDictionary<string, AccountRegion> regions = new(StringComparer.Ordinal);

    public string Id => id;

    public string Name => name;

    /// <summary>The root user's address; no two accounts of the world share one.</summary>
    public string Email => email;

    public DateTimeOffset Created => created;

    /// <summary>Whether its owner closed it: it cannot be invited any more.</summary>
    public bool IsClosed { get; set; }

    public RootUserCredentials Root { get; } = new();

    public IReadOnlyDictionary<string, AccountRegion> Regions => regions;

    /// <summary>The regions that hold something: merely looking into one does not show.</summary>
    public IReadOnlyDictionary<string, AccountRegion> UsedRegions => regions.Where(region => !region.Value.IsEmpty).ToDictionary();

    public IEnumerable<IServiceState> States => AllStates.Select(state => state(this));

    /// <summary>What a service keeps in the account.</summary>
    public T State<T>() where T : class, IAccountState<T> => states.Find<T>() ?? states.Add(T.Of(this));

    public AccountRegion In(string region)
    {
        if (!regions.TryGetValue(region, out var present))
            regions.Add(region, present = new AccountRegion(cloud, this, region));
        return present;
    }
}
