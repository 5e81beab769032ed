namespace PartnerCloud.Lambda.Aws.Policies;

/// <summary>The facts that decide which statements of a policy an account gets.</summary>
/// <param name="IsCreated">Whether Organizations created the account for the partner. There, the baseline owns the settings for the whole account.</param>
/// <param name="TrailKeyArn">The key of the audit trail if it is in this account; otherwise null.</param>
internal sealed record PolicyScope(bool IsCreated, string? TrailKeyArn)
{
    /// <summary>A scope without any optional statement.</summary>
    public static PolicyScope None { get; } = new(false, null);

    /// <summary>The values of the placeholders in the optional statements.</summary>
    public IEnumerable<(string Name, string Value)> Placeholders => TrailKeyArn is null ? [] : [(nameof(TrailKeyArn), TrailKeyArn)];

    /// <summary>Whether the account is of this kind; null for an unknown kind.</summary>
    public bool? Has(string accounts) => accounts switch
    {
        "createdAccounts" => IsCreated,
        "accountsWithTrailKey" => TrailKeyArn is not null,
        _ => null,
    };
}
