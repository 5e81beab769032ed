namespace PartnerCloud.Simulator.Cloud;

/// <summary>What a simulated cloud is made of, and how slow and strict it is.</summary>
public sealed record CloudOptions
{
    /// <summary>The organization's management account: the partner's own.</summary>
    public string ManagementAccountId { get; init; } = "589942003651";

    /// <summary>The root e-mail of the management account.</summary>
    public string ManagementEmail { get; init; } = "aws@partner.example";

    /// <summary>The region of calls whose signature names none.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>How long Organizations takes to create an account.</summary>
    public TimeSpan AccountCreation { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long a new role cannot be assumed: IAM is eventually consistent.</summary>
    public TimeSpan RolePropagation { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Whether Organizations' request rates are enforced, in the cloud's own time.</summary>
    public bool EnforceRequestRates { get; init; }

    /// <summary>How long an invitation to join the organization can be accepted.</summary>
    public TimeSpan InvitationLifetime { get; init; } = TimeSpan.FromDays(15);

    /// <summary>How many invitations the organization may send within any 24 hours, those that were accepted not counted; null for any number.</summary>
    public int? InvitationsPerDay { get; init; }

    /// <summary>
    /// Whether a member of another organization can be invited and comes over by accepting, without leaving first, as AWS has offered since the end
    /// of 2025; who manages one has to dissolve it first even then. Otherwise its invitation is refused.
    /// </summary>
    public bool DirectTransfers { get; init; }

    /// <summary>How long IAM takes to make a credential report.</summary>
    public TimeSpan CredentialReport { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Every how many list requests to Organizations one page is empty and still carries NextToken, as AWS's may; 0 is never.</summary>
    public int EmptyPageEvery { get; init; } = 4;

    /// <summary>Ids are derived from it: the same seed and the same names make the same ids.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Organizational units directly under the root, made with the organization.</summary>
    public IReadOnlyList<string> OrganizationalUnits { get; init; } = ["Customers", "Departing"];

    /// <summary>Event buses of the management account, next to the one named default.</summary>
    public IReadOnlyList<string> EventBuses { get; init; } = ["partner-cloud"];

    /// <summary>Topics of the management account.</summary>
    public IReadOnlyList<string> Topics { get; init; } = ["PartnerCloud-Operators"];
}
