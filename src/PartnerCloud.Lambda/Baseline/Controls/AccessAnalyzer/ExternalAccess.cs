using Amazon.AccessAnalyzer;
using Amazon.AccessAnalyzer.Model;
using PartnerCloud.Lambda.Aws.Accounts;
using AnalyzerType = Amazon.AccessAnalyzer.Type;

namespace PartnerCloud.Lambda.Baseline.Controls.AccessAnalyzer;

/// <summary>
/// IAM Access Analyzer watches the home region for what the account shares with the outside. AWS charges nothing for this kind of analyzer and
/// allows one a region, so that an analyzer of the customer's own counts.
/// </summary>
/// <param name="parameters">name: of the analyzer, where there is none yet.</param>
[ControlDescription("IAM Access Analyzer watches the home region for what the account shares with anybody outside of it. An analyzer of the customer's own counts.", Cis = ["1.19"])]
public sealed class ExternalAccess(ControlParameters parameters) : IControl
{
    private readonly string name = parameters.Text("name");

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var present = await account.AccessAnalyzer.Paginators.ListAnalyzers(new ListAnalyzersRequest { Type = AnalyzerType.ACCOUNT }).Analyzers.ToListAsync(ct);
        if (present.Exists(analyzer => analyzer.Status == AnalyzerStatus.ACTIVE || analyzer.Status == AnalyzerStatus.CREATING)) return ControlResult.InPlace;
        if (present is [var broken, ..]) return ControlResult.Found($"analyzer {broken.Name} is {broken.Status}: nothing watches what the account shares; delete it, then harden the account again");
        return await CreateAsync(account, ct) ? ControlResult.Changed($"analyzer {name} created in {account.Region}") : ControlResult.InPlace;
    }

    /// <summary>False when it was made meanwhile: an earlier answer was lost, or another execution was first.</summary>
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
