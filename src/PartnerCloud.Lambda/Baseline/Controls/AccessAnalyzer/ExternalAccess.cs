using Amazon.AccessAnalyzer;
using Amazon.AccessAnalyzer.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Contract.Baseline;
using PartnerCloud.Lambda.Contract.Errors;
using AnalyzerType = Amazon.AccessAnalyzer.Type;

namespace PartnerCloud.Lambda.Baseline.Controls.AccessAnalyzer;

/// <summary>
/// IAM Access Analyzer watches the home region for resources that the account shares with others. AWS charges nothing for this type of analyzer and allows one per
/// region. So an analyzer that the customer already has is enough.
/// </summary>
/// <param name="parameters">name: the name for a new analyzer.</param>
[ControlDescription("IAM Access Analyzer watches the home region for resources that the account shares with anybody outside it. An analyzer that the customer already has is enough.", Cis = ["1.19"])]
public sealed class ExternalAccess(ControlParameters parameters) : IControl
{
    private const string Cis = "1.19";

    private readonly string name = parameters.Text("name");

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var present = await account.AccessAnalyzer.Paginators.ListAnalyzers(new ListAnalyzersRequest { Type = AnalyzerType.ACCOUNT }).Analyzers.ToListAsync(ct);
        var log = new ControlLog();
        var works = present.Find(analyzer => analyzer.Status == AnalyzerStatus.ACTIVE || analyzer.Status == AnalyzerStatus.CREATING);
        if (log.Check($"analyzer of external access in {account.Region}", AnalyzerStatus.ACTIVE.Value, (works ?? present.FirstOrDefault())?.Status?.Value, works is not null, Cis)) return log;
        if (present is [var broken, ..])
            log.Found(FindingSeverity.Medium, $"analyzer {broken.Name} is {broken.Status}, so nothing watches what the account shares", WhoActs.Operator, "Delete it, then harden the account again.");
        else if (await CreateAsync(account, ct))
            log.Changed($"analyzer {name} created in {account.Region}");
        return log;
    }

    /// <summary>False if it exists already: an earlier answer was lost, or another execution was faster.</summary>
    private async Task<bool> CreateAsync(TargetAccount account, CancellationToken ct)
    {
        try
        {
            await account.AccessAnalyzer.CreateAnalyzerAsync(new CreateAnalyzerRequest { AnalyzerName = name, Type = AnalyzerType.ACCOUNT }, ct);
            return true;
        }
        catch (ConflictException)
        {
            return false;
        }
    }
}
