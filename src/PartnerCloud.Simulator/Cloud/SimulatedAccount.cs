namespace PartnerCloud.Simulator.Cloud;

/// <summary>A simulated AWS account with all its resources.</summary>
internal sealed class SimulatedAccount(SimulatedCloud cloud, string id, string name, string email, DateTimeOffset created)
{
    private static readonly IReadOnlyList<Func<SimulatedAccount, IServiceState>> AllStates = ServiceStates.All<SimulatedAccount, IServiceState>(typeof(IAccountState<>));

    private readonly ServiceStates states = new();
    private readonly SortedDictionary<string, AccountRegion> regions = new(StringComparer.Ordinal);

    public string Id => id;

    public string Name => name;

    /// <summary>The root user's e-mail, which is unique among all accounts.</summary>
    public string Email => email;

    public DateTimeOffset Created => created;

    /// <summary>When the account was closed; null for an open one.</summary>
    public DateTimeOffset? ClosedAt { get; set; }

    /// <summary>Whether the account is closed. A closed account cannot be invited or entered, and nobody in it can call AWS.</summary>
    public bool IsClosed => ClosedAt is not null;

    public RootUserCredentials Root { get; } = new();

    public IReadOnlyDictionary<string, AccountRegion> Regions => regions;

    /// <summary>The regions with resources. A region that was only read does not count.</summary>
    public IReadOnlyDictionary<string, AccountRegion> UsedRegions => regions.Where(region => !region.Value.IsEmpty).ToDictionary();

    public IEnumerable<IServiceState> States => AllStates.Select(state => state(this));

    /// <summary>A service's state in the account.</summary>
    public T State<T>() where T : class, IAccountState<T> => states.Find<T>() ?? states.Add(T.Of(this));

    public AccountRegion In(string region)
    {
        if (!regions.TryGetValue(region, out var present))
            regions.Add(region, present = new AccountRegion(cloud, this, region));
        return present;
    }
}
