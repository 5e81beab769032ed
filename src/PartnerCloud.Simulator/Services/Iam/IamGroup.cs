namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>A group and the names of its users.</summary>
internal sealed class IamGroup(string name, string path, string id, DateTimeOffset created) : IamIdentity(name, path, id, created)
{
    public override string Kind => "group";

    public SortedSet<string> Members { get; } = new(StringComparer.OrdinalIgnoreCase);
}
