namespace PartnerCloud.Simulator.Policies;

/// <summary>The principal names by which a resource's policy can match a caller. The effect depends on the name.</summary>
/// <param name="Own">The names of the user or the session itself.</param>
/// <param name="Role">The names of the session's role.</param>
/// <param name="Account">The names of the account. A match then also requires the account's own policies.</param>
internal sealed record CallerNames(
    IReadOnlyList<(string Type, string Value)> Own, IReadOnlyList<(string Type, string Value)> Role, IReadOnlyList<(string Type, string Value)> Account)
{
    public IReadOnlyList<(string Type, string Value)> All => [.. Own, .. Role, .. Account];
}
