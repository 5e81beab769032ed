namespace PartnerCloud.Lambda.Baseline;

/// <summary>The key that encrypts the audit trail's files, as baseline.json or the deployment names it.</summary>
/// <param name="Arn">Its ARN; null if no key is configured.</param>
public sealed record TrailKey(string? Arn)
{
    /// <summary>The key's ARN if the key is in this account; otherwise null. Customers of other accounts cannot reach it.</summary>
    internal string? ArnIn(string accountId) => Arn?.Split(':') is [_, _, _, _, var owner, ..] && owner == accountId ? Arn : null;

    /// <summary>Reads the parameter <c>kmsKeyId</c> of the control that creates the trail.</summary>
    internal static TrailKey Of(BaselineFile file)
    {
        var parameters = file.Audit.FirstOrDefault(entry => entry.Control == "CloudTrail.AuditTrail")?.Parameters;
        return new(parameters is { ValueKind: System.Text.Json.JsonValueKind.Object } given && given.TryGetProperty("kmsKeyId", out var key) && key.ValueKind == System.Text.Json.JsonValueKind.String ? key.GetString() : null);
    }
}
