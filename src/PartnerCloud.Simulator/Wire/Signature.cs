namespace PartnerCloud.Simulator.Wire;

/// <summary>The key, region and service in a SigV4 signature. The signature itself is not verified.</summary>
/// <param name="AccessKeyId">The access key id.</param>
/// <param name="Region">The region of the credential scope.</param>
/// <param name="Service">The service of the credential scope.</param>
/// <param name="SessionToken">The session token of temporary keys; null for others.</param>
internal sealed record Signature(string AccessKeyId, string Region, string Service, string? SessionToken)
{
    /// <summary>Reads the signature from the Authorization header, or from the query of a presigned call. Null if there is none.</summary>
    public static Signature? Read(IReadOnlyDictionary<string, string> headers, IReadOnlyDictionary<string, string> query)
    {
        if (query.TryGetValue("X-Amz-Credential", out var presigned))
            return Of(presigned, query.GetValueOrDefault("X-Amz-Security-Token"));
        const string Mark = "Credential=";
        var authorization = headers.GetValueOrDefault("Authorization") ?? "";
        var at = authorization.IndexOf(Mark, StringComparison.Ordinal);
        return at < 0 ? null : Of(authorization[(at + Mark.Length)..].Split(',', ' ')[0], headers.GetValueOrDefault("X-Amz-Security-Token"));
    }

    // <key>/<yyyymmdd>/<region>/<service>/aws4_request
    private static Signature? Of(string credential, string? token) =>
        credential.Split('/') is [var key, _, var region, var service, "aws4_request"] ? new(key, region, service, token) : null;
}
