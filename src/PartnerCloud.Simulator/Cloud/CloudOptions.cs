namespace PartnerCloud.Simulator.Cloud;

/// <summary>The initial content of a simulated cloud, its delays and its limits.</summary>
public sealed record CloudOptions
{
    /// <summary>The organization's management account, which belongs to the partner.</summary>
    public string ManagementAccountId { get; init; } = "589942003651";

    /// <summary>The root e-mail of the management account.</summary>
    public string ManagementEmail { get; init; } = "aws@partner.example";

    /// <summary>The region of calls without a region in their signature.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>The time that Organizations needs to create an account.</summary>
    public TimeSpan AccountCreation { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The time that Organizations needs to close an account.</summary>
    public TimeSpan AccountClosure { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How many accounts an organization can close in 30 days. A fifth of its members counts if that is more, and 1,000 is the most.</summary>
    public int AccountClosuresPerMonth { get; init; } = 250;

    /// <summary>The time before a new role can be assumed, because IAM is eventually consistent.</summary>
    public TimeSpan RolePropagation { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>The clock on which the sessions of people expire; null for the cloud's clock. Functions' sessions are always on the cloud's clock.</summary>
    public TimeProvider? SessionTime { get; init; }

    /// <summary>Whether the request rates of Organizations and of CloudTrail's LookupEvents are enforced, on the cloud's clock.</summary>
    public bool EnforceRequestRates { get; init; }

    /// <summary>The time that EventBridge needs to pass an event on to the targets of a rule.</summary>
    public TimeSpan EventDelivery { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The time before an invitation to join the organization expires.</summary>
    public TimeSpan InvitationLifetime { get; init; } = TimeSpan.FromDays(15);

    /// <summary>The most invitations in any 24 hours, without accepted ones; null for no limit.</summary>
    public int? InvitationsPerDay { get; init; }

    /// <summary>
    /// Whether a member of another organization can accept an invitation without leaving first, as in AWS since the end of 2025. The management
    /// account of another organization must still delete that organization first. If false, inviting either is refused, as before.
    /// </summary>
    public bool DirectTransfers { get; init; } = true;

    /// <summary>The time that IAM needs to make a credential report.</summary>
    public TimeSpan CredentialReport { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The interval of list requests to Organizations at which a page is empty but has a NextToken, as in AWS. 0 means never.</summary>
    public int EmptyPageEvery { get; init; } = 4;

    /// <summary>The seed of all generated ids. The same seed and names give the same ids.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The initial organizational units, directly under the root.</summary>
    public IReadOnlyList<string> OrganizationalUnits { get; init; } = ["Customers", "Departing"];

    /// <summary>Event buses of the management account, besides the default bus.</summary>
    public IReadOnlyList<string> EventBuses { get; init; } = ["partner-cloud"];

    /// <summary>Topics of the management account.</summary>
    public IReadOnlyList<string> Topics { get; init; } = ["PartnerCloud-Operators"];
}
