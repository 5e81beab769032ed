using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.Simulator.Services.S3;
using PartnerCloud.Simulator.Services.Sns;

namespace PartnerCloud.Simulator.Cloud;

/// <summary>
/// AWS as far as it is simulated: many accounts, one organization, one name space of buckets. All state changes under one lock;
/// what takes time (creating an account, a role becoming known) is worked out from the clock when somebody looks, so there are no timers.
/// </summary>
public sealed class SimulatedCloud
{
    private readonly Lock gate = new();
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
        Callers = new CallerDirectory(this);
        Calls = new CallLog();
        Faults = new FaultPlan(time);
        StaleViews = new EventuallyConsistentReads(this);
        Authorizer = new Authorizer(this);
        var management = Add(Options.ManagementAccountId, "Partner", Options.ManagementEmail);
        foreach (var bus in Options.EventBuses)
            management.In(Options.Region).EventBuses.TryAdd(bus, new());
        foreach (var topic in Options.Topics)
            management.In(Options.Region).Topics.TryAdd(topic, new());
        truth.Organization = new SimulatedOrganization(this, management);
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

    /// <summary>Whose access keys are whose.</summary>
    public CallerDirectory Callers { get; }

    /// <summary>Account creations that shall fail.</summary>
    public CreationScript Creations { get; } = new();

    /// <summary>The policies of customer managed keys, by the keys' ARNs.</summary>
    internal Dictionary<string, string> KeyPolicies { get; } = new(StringComparer.Ordinal);

    /// <summary>Called with the bus's name for each event that somebody puts, as rules are.</summary>
    internal Action<string, BusEvent>? EventPut { get; set; }

    /// <summary>Who may do what.</summary>
    internal Authorizer Authorizer { get; }

    internal CloudIds Ids { get; }

    /// <summary>What reads see that lag behind.</summary>
    internal EventuallyConsistentReads StaleViews { get; }

    internal SimulatedOrganization Organization => state.Organization!;

    internal IReadOnlyDictionary<string, SimulatedAccount> Accounts => state.Accounts;

    internal SortedDictionary<string, Bucket> Buckets => state.Buckets;

    /// <summary>The organizations of others, by their members.</summary>
    internal SortedDictionary<string, ForeignOrganization> ForeignOrganizations => state.ForeignOrganizations;

    internal DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>The id (<c>ou-...</c>) of an organizational unit, by its name.</summary>
    /// <exception cref="ArgumentException">There is no unit of that name.</exception>
    public string OrganizationalUnitId(string name) =>
        Atomically(() => Organization.Units.Find(unit => unit.Name == name)?.Id
            ?? throw new ArgumentException($"There is no organizational unit '{name}'.", nameof(name)));

    /// <summary>Adds an account that is in no organization: a customer's own.</summary>
    /// <param name="accountId">12 digits.</param>
    /// <param name="email">The root user's address; null makes one up.</param>
    public void AddStandAloneAccount(string accountId, string? email = null) =>
        Atomically(() => Add(accountId, "Customer " + accountId, email ?? $"root@{accountId}.example"));

    /// <summary>Lets an account be in an organization of somebody else, so that it cannot join ours.</summary>
    /// <param name="accountId">An account that is in no organization.</param>
    /// <param name="asManagement">Whether the organization is its own, with no other members.</param>
    /// <exception cref="ArgumentException">There is no such account, or it is in an organization.</exception>
    public void JoinForeignOrganization(string accountId, bool asManagement = false) =>
        Atomically(() => Find(accountId) is { } account && !IsInAnOrganization(accountId)
            ? ForeignOrganizations[accountId] = asManagement ? ForeignOrganization.Of(account, this) : ForeignOrganization.OfSomebodyElse(account, this)
            : throw new ArgumentException($"There is no account {accountId}, or it is in an organization.", nameof(accountId)));

    /// <summary>Closes an account, as its owner would.</summary>
    /// <exception cref="ArgumentException">There is no such account.</exception>
    public void CloseAccount(string accountId) =>
        Atomically(() => (Find(accountId) ?? throw new ArgumentException($"There is no account {accountId}.", nameof(accountId))).IsClosed = true);

    /// <summary>What is on an event bus, oldest first.</summary>
    /// <exception cref="ArgumentException">There is no such account or bus.</exception>
    public IReadOnlyList<BusEvent> EventsOn(string busName, string? accountId = null, string? region = null) =>
        Atomically(() => Find(accountId ?? Options.ManagementAccountId)?.In(region ?? Options.Region).EventBuses.GetValueOrDefault(busName)?.Events.ToList()
            ?? throw new ArgumentException($"There is no event bus '{busName}'.", nameof(busName)));

    /// <summary>What was published to a topic, oldest first.</summary>
    /// <exception cref="ArgumentException">There is no such topic.</exception>
    public IReadOnlyList<TopicMessage> MessagesOn(string topicArn) => Atomically(() => TopicOf(topicArn).Messages.ToList());

    /// <summary>All events on all buses of all accounts.</summary>
    internal IReadOnlyList<BusEvent> AllEvents() => Atomically(() => Regions().SelectMany(region => region.EventBuses.Values).SelectMany(bus => bus.Events).ToList());

    /// <summary>All messages to all topics of all accounts.</summary>
    internal IReadOnlyList<TopicMessage> AllMessages() => Atomically(() => Regions().SelectMany(region => region.Topics.Values).SelectMany(topic => topic.Messages).ToList());

    /// <summary>Tries to sign a user in to the console, as the sign-in page of his account would.</summary>
    /// <exception cref="ArgumentException">The account does not exist.</exception>
    public SignIn TrySignIn(string accountId, string userName, string password) =>
        Atomically(() => Accounts.TryGetValue(accountId, out var account)
            ? SignIns.Try(account.Iam, userName, password, Now)
            : throw new ArgumentException($"There is no account {accountId}.", nameof(accountId)));

    /// <summary>
    /// Signs a user in and changes his password, as the sign-in page asks of whoever has a temporary one. <see cref="SignIn.MustChangePassword"/>
    /// says that the new password breaks the account's policy and the old one stays.
    /// </summary>
    /// <exception cref="ArgumentException">The account does not exist.</exception>
    public SignIn TryChangePassword(string accountId, string userName, string password, string newPassword) => Atomically(() =>
    {
        IssuedSecrets.Add(newPassword, $"the password that {userName} of {accountId} chose");
        return Accounts.TryGetValue(accountId, out var account)
            ? SignIns.TryChange(account.Iam, userName, password, newPassword, Now)
            : throw new ArgumentException($"There is no account {accountId}.", nameof(accountId));
    });

    /// <summary>The credentials of an account's root user, to look at and to disturb.</summary>
    public RootUserCredentials RootOf(string accountId) => Accounts[accountId].Root;

    /// <summary>Lets an account's analyzers fail, as they do where their service-linked role cannot be made.</summary>
    public void FailAnalyzers(string accountId, string? region = null) =>
        Atomically(() => Accounts[accountId].In(region ?? Options.Region).Analyzers.Values.Select(analyzer => analyzer.Status = "FAILED").Count());

    /// <summary>The whole state as sorted JSON; passwords and secret values are not in it.</summary>
    /// <param name="anonymous">Whether timestamps and generated ids are replaced by place holders, to compare two runs.</param>
    public string Dump(bool anonymous = false) => Atomically(() => CloudDump.Write(this, anonymous));

    /// <summary>Runs something as one step: nobody else sees or changes the state meanwhile, and everything due has happened.</summary>
    internal T Atomically<T>(Func<T> step)
    {
        lock (gate)
        {
            if (state == truth)
                Organization.Settle();
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
            Callers.GoOnFrom(other.Callers);
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

    /// <summary>
    /// The service control policies that bind an account: its own and those of each level above it, every one of which has to allow. None where nothing
    /// binds it: outside the organization, while the type is not enabled, and in the management account.
    /// </summary>
    internal IReadOnlyList<IReadOnlyList<NamedPolicy>> ServiceControlPoliciesOf(string accountId) =>
        accountId != Options.ManagementAccountId && Organization.Member(accountId) is { } member ? Organization.Policies.LevelsOf(member) : [];

    /// <summary>Puts an event of AWS itself on an account's default bus.</summary>
    internal void PutServiceEvent(BusEvent busEvent, string region) => Atomically(() =>
    {
        Accounts[busEvent.AccountId].In(region).EventBuses["default"].Events.Add(busEvent);
        return true;
    });

    /// <summary>Publishes to a topic as a service of AWS does it, without a call.</summary>
    internal void PublishAsService(string topicArn, string text) => Atomically(() =>
    {
        TopicOf(topicArn).Messages.Add(new(Guid.NewGuid().ToString(), Now, null, text));
        return true;
    });

    internal bool IsInAnOrganization(string accountId) => Organization.Member(accountId) is not null || ForeignOrganizations.ContainsKey(accountId);

    internal bool CannotJoin(string accountId) => Organization.Member(accountId) is not null || (ForeignOrganizations.ContainsKey(accountId) && !Options.DirectTransfers);

    internal SimulatedAccount? Find(string accountId) => Accounts.GetValueOrDefault(accountId);

    internal SimulatedAccount Add(string accountId, string name, string email, DateTimeOffset? created = null)
    {
        var account = new SimulatedAccount(accountId, name, email, created ?? Now);
        state.Accounts.Add(accountId, account);
        return account;
    }

    private IEnumerable<AccountRegion> Regions() => Accounts.Values.SelectMany(account => account.Regions.Values);

    private Topic TopicOf(string arn) =>
        arn.Split(':') is [_, _, "sns", var region, var account, var name] && Find(account)?.In(region).Topics.GetValueOrDefault(name) is { } topic
            ? topic
            : throw new ArgumentException($"There is no topic {arn}.", nameof(arn));
}
