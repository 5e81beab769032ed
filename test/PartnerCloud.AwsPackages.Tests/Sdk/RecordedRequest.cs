namespace PartnerCloud.AwsPackages.Tests.Sdk;

/// <summary>A request as it was sent.</summary>
internal sealed record RecordedRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>The query, with its question mark. Empty without a query.</summary>
    public string Query { get; init; } = "";
}
