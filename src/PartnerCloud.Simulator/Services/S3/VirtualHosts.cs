namespace PartnerCloud.Simulator.Services.S3;

/// <summary>S3's virtual-hosted style, which puts the bucket in front of the host name instead of in the path.</summary>
internal static class VirtualHosts
{
    private static readonly string[] Endpoints = [".s3.localhost", ".s3.us-east-1.amazonaws.com", ".s3.amazonaws.com", ".localhost"];

    /// <summary>The bucket in a host name such as <c>logs.localhost</c>; null for none.</summary>
    public static string? BucketOf(string host) =>
        host is "s3.localhost" ? null
        : Array.Find(Endpoints, endpoint => host.EndsWith(endpoint, StringComparison.OrdinalIgnoreCase)) is { } found ? host[..^found.Length] : null;
}
