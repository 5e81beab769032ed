namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>A role, and the time from which STS knows it.</summary>
internal sealed class IamRole(string name, string path, string id, DateTimeOffset created) : IamIdentity(name, path, id, created)
{
    public override string Kind => "role";

    public required string TrustPolicy { get; set; }

    public required DateTimeOffset AssumableFrom { get; init; }

    public string? Description { get; set; }

    /// <summary>The longest session, in seconds.</summary>
    public int MaxSessionDuration { get; set; } = 3600;

    public bool IsServiceLinked => Path.StartsWith("/aws-service-role/", StringComparison.Ordinal);
}
