namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>A managed policy with its versions. Exactly one version is the default.</summary>
internal sealed class ManagedPolicy(string name, string path, string id, string arn, DateTimeOffset created)
{
    private int latest;

    public string Name => name;

    public string Path => path;

    public string Id => id;

    public string Arn => arn;

    public DateTimeOffset Created { get; } = created;

    public DateTimeOffset Updated { get; private set; } = created;

    public string? Description { get; init; }

    public SortedDictionary<string, string> Tags { get; } = new(StringComparer.Ordinal);

    public List<PolicyVersion> Versions { get; } = [];

    public string DefaultVersionId { get; private set; } = "";

    /// <summary>Adds a version. Version numbers are never reused.</summary>
    public PolicyVersion Add(string document, bool asDefault, DateTimeOffset now)
    {
        var version = new PolicyVersion("v" + ++latest, document, now);
        Versions.Add(version);
        Updated = now;
        if (asDefault)
            DefaultVersionId = version.Id;
        return version;
    }

    public void SetDefault(PolicyVersion version, DateTimeOffset now) => (DefaultVersionId, Updated) = (version.Id, now);
}
