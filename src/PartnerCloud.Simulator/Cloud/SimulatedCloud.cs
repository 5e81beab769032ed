using System.Collections.Concurrent;
using PartnerCloud.Simulator.Faults;

namespace PartnerCloud.Simulator.Cloud;

/// <summary>
/// The simulated AWS: many accounts, one organization, one namespace of buckets. All state changes under one lock. There are no timers: each
/// read derives delayed effects from the clock, such as a created account or a propagated role.
/// </summary>
public sealed class SimulatedCloud
{
    private static readonly IReadOnlyList<Func<SimulatedCloud, ICloudState>> AllStates = ServiceStates.All<SimulatedCloud, ICloudState>(typeof(ICloudState<>));

    private readonly Lock gate = new();
    private readonly ConcurrentDictionary<Type, object> parts = [];
    private CloudState actual = new();
    private CloudState state;

    /// <summary>Creates the management account with its organization, units, event buses and topics.</summary>
    /// <param name="time">The cloud's clock. In tests it may stand still.</param>
    /// <param name="options">The cloud's options; null for the defaults.</param>
    public SimulatedCloud(TimeProvider time, CloudOptions? options = null)
    {
        Time = time;
        state = actual;
        Options = options ?? new CloudOptions();
        Ids = new CloudIds(Options.Seed);
        Calls = new CallLog();
        Faults = new FaultPlan(time);
        EventuallyConsistentReads = new EventuallyConsistentReads(this);
        Add(Options.ManagementAccountId, "Partner", Options.ManagementEmail).In(Options.Region);
        foreach (var state in AllStates)
            state(this);
    }

    /// <summary>The options of the cloud.</summary>
    public CloudOptions Options { get; }

    /// <summary>The cloud's clock.</summary>
    public TimeProvider Time { get; }

    /// <summary>The calls over the wire, without their contents.</summary>
    public CallLog Calls { get; }

    /// <summary>All passwords, secret keys and session tokens so far, which must not appear in any other text.</summary>
    public IssuedSecrets IssuedSecrets { get; } = new();

    /// <summary>The planned faults.</summary>
    public FaultPlan Faults { get; }

    internal CloudIds Ids { get; }

    /// <summary>Decides which state reads see.</summary>
    internal EventuallyConsistentReads EventuallyConsistentReads { get; }

    internal IReadOnlyDictionary<string, SimulatedAccount> Accounts => state.Accounts;

    internal IEnumerable<ICloudState> States => AllStates.Select(state => state(this));

    internal DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>Adds a customer's own account, which is in no organization.</summary>
    /// <param name="accountId">The account id of 12 digits.</param>
    /// <param name="email">The root user's e-mail; null generates one.</param>
    public void AddStandAloneAccount(string accountId, string? email = null) =>
        Atomically(() => Add(accountId, "Customer " + accountId, email ?? $"root@{accountId}.example"));

    /// <summary>Closes an account, as its owner would.</summary>
    /// <exception cref="ArgumentException">The account does not exist.</exception>
    public void CloseAccount(string accountId) =>
        Atomically(() => (Find(accountId) ?? throw new ArgumentException($"There is no account {accountId}.", nameof(accountId))).ClosedAt = Now);

    /// <summary>The credentials of an account's root user. Tests may change them.</summary>
    public RootUserCredentials RootOf(string accountId) => Accounts[accountId].Root;

    /// <summary>The whole state as sorted JSON, without passwords and secret values.</summary>
    /// <param name="anonymous">Whether placeholders replace timestamps and generated ids, to compare two runs.</param>
    public string Dump(bool anonymous = false) => Atomically(() => CloudDump.Write(this, anonymous));

    /// <summary>A service's state for the whole cloud.</summary>
    internal T State<T>() where T : class, ICloudState<T> => state.Services.Find<T>() ?? state.Services.Add(T.Of(this));

    /// <summary>An object of a service that belongs to the cloud, but is not state: it is neither copied nor dumped. The first access creates it.</summary>
    internal T Part<T>(Func<SimulatedCloud, T> make) where T : class =>
        (T)parts.GetOrAdd(typeof(T), static (_, of) => of.make(of.cloud), (make, cloud: this));

    /// <summary>All regions of all accounts that were accessed so far.</summary>
    internal IEnumerable<AccountRegion> Regions() => Accounts.Values.SelectMany(account => account.Regions.Values);

    /// <summary>Runs a step under the cloud's lock, after all due effects: no other call sees or changes the state during it.</summary>
    internal T Atomically<T>(Func<T> step)
    {
        lock (gate)
        {
            if (state == actual)
                Settle();
            return step();
        }
    }

    /// <summary>
    /// Continues from the state of another cloud, as if everything had happened here. The other cloud must have the same options and no more calls,
    /// and this cloud's clock must not be behind it. Calls, faults, executions and STS sessions are not taken over.
    /// </summary>
    internal void GoOnFrom(SimulatedCloud other)
    {
        var past = other.Atomically(() => DeepCopy.For(other.actual, other, this));
        lock (gate)
        {
            state = actual = past;
            Ids.GoOnFrom(other.Ids);
            IssuedSecrets.GoOnFrom(other.IssuedSecrets);
        }
    }

    /// <summary>A copy of the present state. Call it within a step.</summary>
    internal CloudState Snapshot() => DeepCopy.Of(actual);

    /// <summary>Runs a read within a step against another state. Its changes are lost.</summary>
    internal T As<T>(CloudState other, Func<T> read)
    {
        state = other;
        try
        {
            return read();
        }
        finally
        {
            state = actual;
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
