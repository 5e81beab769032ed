namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>The common part of users, groups and roles: path, attached and inline policies, tags.</summary>
internal abstract class IamIdentity(string name, string path, string id, DateTimeOffset created)
{
    public string Name => name;

    public string Path => path;

    public string Id => id;

    public DateTimeOffset Created => created;

    /// <summary>The ARNs of the attached managed policies.</summary>
    public SortedSet<string> Attached { get; } = new(StringComparer.Ordinal);

    /// <summary>The ARN of the permissions boundary of a user or role; null for none.</summary>
    public string? PermissionsBoundary { get; set; }

    public SortedDictionary<string, string> Inline { get; } = new(StringComparer.OrdinalIgnoreCase);

    public SortedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary><c>user</c>, <c>group</c> or <c>role</c>, as in ARNs.</summary>
    public abstract string Kind { get; }

    public string ArnIn(string accountId) => $"arn:aws:iam::{accountId}:{Kind}{path}{name}";
}
