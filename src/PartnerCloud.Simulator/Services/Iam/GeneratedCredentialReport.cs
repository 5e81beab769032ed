namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>How the account's users can sign in, as it was when somebody asked.</summary>
/// <param name="Content">CSV.</param>
/// <param name="Generated">When it is done.</param>
internal sealed record GeneratedCredentialReport(string Content, DateTimeOffset Generated)
{
    /// <summary>A younger report is handed out again.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromHours(4);

    public bool IsReadyAt(DateTimeOffset now) => now >= Generated;

    public bool IsExpiredAt(DateTimeOffset now) => now >= Generated + Fresh;
}
