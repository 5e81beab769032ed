namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>A credential report: how the account's users could sign in at the time of the request.</summary>
/// <param name="Content">The report as CSV.</param>
/// <param name="Generated">The time when the report is ready.</param>
internal sealed record GeneratedCredentialReport(string Content, DateTimeOffset Generated)
{
    /// <summary>A younger report is returned again.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromHours(4);

    public bool IsReadyAt(DateTimeOffset now) => now >= Generated;

    public bool IsExpiredAt(DateTimeOffset now) => now >= Generated + Fresh;
}
