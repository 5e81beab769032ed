namespace PartnerCloud.Lambda.Aws.Policies;

/// <summary>What decides which statements of a policy an account gets.</summary>
/// <param name="IsCreated">Organizations created the account for the partner: settings for the whole account are the baseline's.</param>
/// <param name="TrailKeyArn">The key of the audit trail where it lies in the account; null where it does not.</param>
internal sealed record PolicyScope(bool IsCreated, string? TrailKeyArn)
{
    /// <summary>An account without anything special.</summary>
    public static PolicyScope None { get; } = new(false, null);

    /// <summary>The values that the statements need.</summary>
    public IEnumerable<(string Name, string Value)> Placeholders => TrailKeyArn is null ? [] : [(nameof(TrailKeyArn), TrailKeyArn)];

    /// <summary>Whether the account is one of these; null for a name that nobody knows.</summary>
    public bool? Has(string accounts) => accounts switch
    {
        "createdAccounts" => IsCreated,
        "accountsWithTrailKey" => TrailKeyArn is not null,
        _ => null,
    };
}
