using PartnerCloud.Local.Cloud.Faults;
using PartnerCloud.Local.Cloud.Permissions;
using PartnerCloud.Local.Cloud.Policies;
using PartnerCloud.Local.Services.EventBridge;
using PartnerCloud.Local.Services.Iam;
using PartnerCloud.Local.Services.Organizations;
using PartnerCloud.Local.Services.S3;
using PartnerCloud.Local.Services.Sns;

namespace PartnerCloud.Local.Cloud;

/// <summary>
/// The simulated AWS: many accounts, one organization, one namespace of buckets. All state changes under one lock. There are no timers: each
/// read derives delayed effects from the clock, such as a created account or a propagated role.
/// </summary>
public sealed class SimulatedCloud
{
    private readonly Lock gate = new();
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
        Callers = new CallerDirectory(this);
        Calls = new CallLog();
        Faults = new FaultPlan(time);
        EventuallyConsistentReads = new EventuallyConsistentReads(this);
        Authorizer = new Authorizer(this);
        var management = Add(Options.ManagementAccountId, "Partner", Options.ManagementEmail);
        foreach (var bus in Options.EventBuses)
            management.In(Options.Region).EventBuses.TryAdd(bus, new());
        foreach (var topic in Options.Topics)
            management.In(Options.Region).Topics.TryAdd(topic, new());
        actual.Organization = new SimulatedOrganization(this, management);
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

    /// <summary>The owners of access keys.</summary>
    public CallerDirectory Callers { get; }

    /// <summary>The account creations that tests make fail.</summary>
    public CreationScript Creations { get; } = new();

    /// <summary>The policies of customer managed keys, by key ARN.</summary>
    internal Dictionary<string, string> KeyPolicies { get; } = new(StringComparer.Ordinal);

    /// <summary>A callback for each event that a caller puts, in place of rules. It gets the bus's name and the event.</summary>
    internal Action<string, BusEvent>? EventPut { get; set; }

    /// <summary>Decides which calls are allowed.</summary>
    internal Authorizer Authorizer { get; }

    internal CloudIds Ids { get; }

    /// <summary>Decides which state reads see.</summary>
    internal EventuallyConsistentReads EventuallyConsistentReads { get; }

    internal SimulatedOrganization Organization => state.Organization!;

    internal IReadOnlyDictionary<string, SimulatedAccount> Accounts => state.Accounts;

    internal SortedDictionary<string, Bucket> Buckets => state.Buckets;

    /// <summary>Other organizations, by the id of their one simulated member.</summary>
    internal SortedDictionary<string, ForeignOrganization> ForeignOrganizations => state.ForeignOrganizations;

    internal DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>The id (<c>ou-...</c>) of an organizational unit, by name.</summary>
    /// <exception cref="ArgumentException">No unit has that name.</exception>
    public string OrganizationalUnitId(string name) =>
        Atomically(() => Organization.Units.Find(unit => unit.Name == name)?.Id
            ?? throw new ArgumentException($"There is no organizational unit '{name}'.", nameof(name)));

    /// <summary>Adds a customer's own account, which is in no organization.</summary>
    /// <param name="accountId">The account id of 12 digits.</param>
    /// <param name="email">The root user's e-mail; null generates one.</param>
    public void AddStandAloneAccount(string accountId, string? email = null) =>
        Atomically(() => Add(accountId, "Customer " + accountId, email ?? $"root@{accountId}.example"));

    /// <summary>Puts an account into another organization.</summary>
    /// <param name="accountId">The account, which must be in no organization.</param>
    /// <param name="asManagement">Whether the account manages that organization, with no other members.</param>
    /// <exception cref="ArgumentException">The account does not exist, or is in an organization.</exception>
    public void JoinForeignOrganization(string accountId, bool asManagement = false) =>
        Atomically(() => Find(accountId) is { } account && !IsInAnOrganization(accountId)
            ? ForeignOrganizations[accountId] = asManagement ? ForeignOrganization.Of(account, this) : ForeignOrganization.OfSomebodyElse(account, this)
            : throw new ArgumentException($"There is no account {accountId}, or it is in an organization.", nameof(accountId)));

    /// <summary>Closes an account, as its owner would.</summary>
    /// <exception cref="ArgumentException">The account does not exist.</exception>
    public void CloseAccount(string accountId) =>
        Atomically(() => (Find(accountId) ?? throw new ArgumentException($"There is no account {accountId}.", nameof(accountId))).IsClosed = true);

    /// <summary>The events on a bus, oldest first.</summary>
    /// <exception cref="ArgumentException">The account or the bus does not exist.</exception>
    public IReadOnlyList<BusEvent> EventsOn(string busName, string? accountId = null, string? region = null) =>
        Atomically(() => Find(accountId ?? Options.ManagementAccountId)?.In(region ?? Options.Region).EventBuses.GetValueOrDefault(busName)?.Events.ToList()
            ?? throw new ArgumentException($"There is no event bus '{busName}'.", nameof(busName)));

    /// <summary>The messages published to a topic, oldest first.</summary>
    /// <exception cref="ArgumentException">The topic does not exist.</exception>
    public IReadOnlyList<TopicMessage> MessagesOn(string topicArn) => Atomically(() => TopicOf(topicArn).Messages.ToList());

    /// <summary>All events on all buses of all accounts.</summary>
    internal IReadOnlyList<BusEvent> AllEvents() => Atomically(() => Regions().SelectMany(region => region.EventBuses.Values).SelectMany(bus => bus.Events).ToList());

    /// <summary>All messages to all topics of all accounts.</summary>
    internal IReadOnlyList<TopicMessage> AllMessages() => Atomically(() => Regions().SelectMany(region => region.Topics.Values).SelectMany(topic => topic.Messages).ToList());

    /// <summary>Tries to sign a user in to the console, as the account's sign-in page does.</summary>
    /// <exception cref="ArgumentException">The account does not exist.</exception>
    public SignIn TrySignIn(string accountId, string userName, string password) =>
        Atomically(() => Accounts.TryGetValue(accountId, out var account)
            ? SignIns.Try(account.Iam, userName, password, Now)
            : throw new ArgumentException($"There is no account {accountId}.", nameof(accountId)));

    /// <summary>
    /// Signs a user in and changes the password, as the sign-in page does for temporary passwords. The result is
    /// <see cref="SignIn.MustChangePassword"/> if the new password breaks the account's policy. The old password then stays.
    /// </summary>
    /// <exception cref="ArgumentException">The account does not exist.</exception>
    public SignIn TryChangePassword(string accountId, string userName, string password, string newPassword) => Atomically(() =>
    {
        IssuedSecrets.Add(newPassword, $"the password that {userName} of {accountId} chose");
        return Accounts.TryGetValue(accountId, out var account)
            ? SignIns.TryChange(account.Iam, userName, password, newPassword, Now)
            : throw new ArgumentException($"There is no account {accountId}.", nameof(accountId));
    });

    /// <summary>The credentials of an account's root user. Tests may change them.</summary>
    public RootUserCredentials RootOf(string accountId) => Accounts[accountId].Root;

    /// <summary>Makes an account's analyzers fail, as if their service-linked role could not be created.</summary>
    public void FailAnalyzers(string accountId, string? region = null) =>
        Atomically(() => Accounts[accountId].In(region ?? Options.Region).Analyzers.Values.Select(analyzer => analyzer.Status = "FAILED").Count());

    /// <summary>The whole state as sorted JSON, without passwords and secret values.</summary>
    /// <param name="anonymous">Whether placeholders replace timestamps and generated ids, to compare two runs.</param>
    public string Dump(bool anonymous = false) => Atomically(() => CloudDump.Write(this, anonymous));

    /// <summary>Runs a step under the cloud's lock, after all due effects: no other call sees or changes the state during it.</summary>
    internal T Atomically<T>(Func<T> step)
    {
        lock (gate)
        {
            if (state == actual)
                Organization.Settle();
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
            Callers.GoOnFrom(other.Callers);
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

    /// <summary>
    /// The service control policies that bind an account: its own and those of each level above it. Every level must allow. Empty outside the
    /// organization, in the management account, and while the policy type is disabled.
    /// </summary>
    internal IReadOnlyList<IReadOnlyList<NamedPolicy>> ServiceControlPoliciesOf(string accountId) =>
        accountId != Options.ManagementAccountId && Organization.Member(accountId) is { } member ? Organization.Policies.LevelsOf(member) : [];

    /// <summary>Puts an event from AWS itself on an account's default bus.</summary>
    internal void PutServiceEvent(BusEvent busEvent, string region) => Atomically(() =>
    {
        Accounts[busEvent.AccountId].In(region).EventBuses["default"].Events.Add(busEvent);
        return true;
    });

    /// <summary>Publishes to a topic as an AWS service does, without a call.</summary>
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
