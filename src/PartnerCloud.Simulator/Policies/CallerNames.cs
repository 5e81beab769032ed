namespace PartnerCloud.Simulator.Policies;

/// <summary>The names by which a resource's policy may mean a caller: it makes a difference which one it uses.</summary>
/// <param name="Own">The user or the session itself.</param>
/// <param name="Role">The role that the session is of.</param>
/// <param name="Account">The account, which leaves it to the account's own policies.</param>
internal sealed record CallerNames(
    IReadOnlyList<(string Type, string Value)> Own, IReadOnlyList<(string Type, string Value)> Role, IReadOnlyList<(string Type, string Value)> Account)
{
    public IReadOnlyList<(string Type, string Value)> All => [.. Own, .. Role, .. Account];
}
