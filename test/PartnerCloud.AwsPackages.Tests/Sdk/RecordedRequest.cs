namespace PartnerCloud.AwsPackages.Tests.Sdk;

/// <summary>A request as it went over the wire.</summary>
internal sealed record RecordedRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>With its question mark; empty where there is none.</summary>
    public string Query { get; init; } = "";
}
