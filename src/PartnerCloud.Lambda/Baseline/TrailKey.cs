namespace PartnerCloud.Lambda.Baseline;

/// <summary>The key that the audit trail's files are encrypted with, as baseline.json or the deployment names it.</summary>
/// <param name="Arn">Its ARN; null where no key is asked for.</param>
public sealed record TrailKey(string? Arn)
{
    /// <summary>The key where it lies in an account. Another account's customers cannot reach it.</summary>
    internal string? ArnIn(string accountId) => Arn?.Split(':') is [_, _, _, _, var owner, ..] && owner == accountId ? Arn : null;

    /// <summary>Reads the parameter of the control that makes the trail.</summary>
    internal static TrailKey Of(BaselineFile file)
    {
        var parameters = file.Audit.FirstOrDefault(entry => entry.Control == "CloudTrail.AuditTrail")?.Parameters;
        return new(parameters is { ValueKind: System.Text.Json.JsonValueKind.Object } given && given.TryGetProperty("kmsKeyId", out var key) && key.ValueKind == System.Text.Json.JsonValueKind.String ? key.GetString() : null);
    }
}
