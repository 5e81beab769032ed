using System.Collections.Concurrent;
using PartnerCloud.Simulator.Faults;

namespace PartnerCloud.Simulator.Cloud;

/// <summary>
/// AWS as far as it is simulated: many accounts, one organization, one name space of buckets. All state changes under one lock;
/// what takes time (creating an account, a role becoming known) is worked out from the clock when somebody looks, so there are no timers.
/// </summary>
public sealed class SimulatedCloud
{
    private static readonly IReadOnlyList<Func<SimulatedCloud, ICloudState>> AllStates = ServiceStates.All<SimulatedCloud, ICloudState>(typeof(ICloudState<>));

    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<Type, object> parts = [];
    private CloudState truth = new();
    private CloudState state;

    /// <summary>Makes the world: the management account with its organization, units and event buses.</summary>
    /// <param name="time">The cloud's clock; a test's may stand still.</param>
    /// <param name="options">Null for the defaults.</param>
    public SimulatedCloud(TimeProvider time, CloudOptions? options = null)
    {
        Time = time;
        state = truth;
        Options = options ?? new CloudOptions();
        Ids = new CloudIds(Options.Seed);
        Calls = new CallLog();
        Faults = new FaultPlan(time);
        StaleViews = new EventuallyConsistentReads(this);
        Add(Options.ManagementAccountId, "Partner", Options.ManagementEmail).In(Options.Region);
        foreach (var state in AllStates)
            state(this);
    }

    /// <summary>What the cloud was made of.</summary>
    public CloudOptions Options { get; }

    /// <summary>The cloud's clock.</summary>
    public TimeProvider Time { get; }

    /// <summary>The calls that came over the wire, without their contents.</summary>
    public CallLog Calls { get; }

    /// <summary>The passwords, secret keys and session tokens that came and went: what must not be seen anywhere else.</summary>
    public IssuedSecrets IssuedSecrets { get; } = new();

    /// <summary>What shall go wrong.</summary>
    public FaultPlan Faults { get; }

    internal CloudIds Ids { get; }

    /// <summary>What reads see that lag behind.</summary>
    internal EventuallyConsistentReads StaleViews { get; }

    internal IReadOnlyDictionary<string, SimulatedAccount> Accounts => state.Accounts;

    internal IEnumerable<ICloudState> States => AllStates.Select(state => state(this));

    internal DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>Adds an account that is in no organization: a customer's own.</summary>
    /// <param name="accountId">12 digits.</param>
    /// <param name="email">The root user's address; null makes one up.</param>
    public void AddStandAloneAccount(string accountId, string? email = null) =>
        Atomically(() => Add(accountId, "Customer " + accountId, email ?? $"root@{accountId}.example"));

    /// <summary>Closes an account, as its owner would.</summary>
    /// <exception cref="ArgumentException">There is no such account.</exception>
    public void CloseAccount(string accountId) =>
        Atomically(() => (Find(accountId) ?? throw new ArgumentException($"There is no account {accountId}.", nameof(accountId))).IsClosed = true);

    /// <summary>The credentials of an account's root user, to look at and to disturb.</summary>
    public RootUserCredentials RootOf(string accountId) => Accounts[accountId].Root;

    /// <summary>The whole state as sorted JSON; passwords and secret values are not in it.</summary>
    /// <param name="anonymous">Whether timestamps and generated ids are replaced by place holders, to compare two runs.</param>
    public string Dump(bool anonymous = false) => Atomically(() => CloudDump.Write(this, anonymous));

    /// <summary>What a service keeps once for the cloud.</summary>
    internal T State<T>() where T : class, ICloudState<T> => state.Services.Find<T>() ?? state.Services.Add(T.Of(this));

    /// <summary>What a service needs once for the cloud besides its state. It is made when it is first asked for, and neither copied nor dumped.</summary>
    internal T Part<T>(Func<SimulatedCloud, T> make) where T : class =>
        (T)parts.GetOrAdd(typeof(T), static (_, of) => of.make(of.cloud), (make, cloud: this));

    /// <summary>All regions of all accounts that anybody has looked into.</summary>
    internal IEnumerable<AccountRegion> Regions() => Accounts.Values.SelectMany(account => account.Regions.Values);

    /// <summary>Runs something as one step: nobody else sees or changes the state meanwhile, and everything due has happened.</summary>
    internal T Atomically<T>(Func<T> step)
    {
        lock (gate)
        {
            if (state == truth)
                Settle();
            return step();
        }
    }

    /// <summary>
    /// Goes on from where another cloud, on which nobody acts any more, has come to, as if all had happened here. It has to have been made of the same
    /// options, and its time must be over here. Calls, faults and executions stay there, and so do the sessions that STS gave out.
    /// </summary>
    internal void GoOnFrom(SimulatedCloud other)
    {
        var past = other.Atomically(() => DeepCopy.For(other.truth, other, this));
        lock (gate)
        {
            state = truth = past;
            Ids.GoOnFrom(other.Ids);
            IssuedSecrets.GoOnFrom(other.IssuedSecrets);
        }
    }

    /// <summary>Everything as it is now, to be looked at later. To be called within a step.</summary>
    internal CloudState Snapshot() => DeepCopy.Of(truth);

    /// <summary>Runs something within a step as if the state were another. What it changes is lost.</summary>
    internal T As<T>(CloudState other, Func<T> read)
    {
        state = other;
        try
        {
            return read();
        }
        finally
        {
            state = truth;
        }
    }

    internal SimulatedAccount? Find(string accountId) => Accounts.GetValueOrDefault(accountId);

    internal SimulatedAccount Add(string accountId, string name, string email, DateTimeOffset? created = null)
    {
        var account = new SimulatedAccount(this, accountId, name, email, created ?? Now);
        state.Accounts.Add(accountId, account);
        return account;
    }

    private void Settle()
    {
        foreach (var service in AllStates)
            service(this).Settle();
    }
}
