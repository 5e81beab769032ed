using Amazon.AccessAnalyzer;
using Amazon.AccessAnalyzer.Model;
using PartnerCloud.Lambda.Aws.Accounts;
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
    private readonly string name = parameters.Text("name");

    /// <inheritdoc/>
    public async Task<ControlResult> EnsureAsync(TargetAccount account, CancellationToken ct)
    {
        var present = await account.AccessAnalyzer.Paginators.ListAnalyzers(new ListAnalyzersRequest { Type = AnalyzerType.ACCOUNT }).Analyzers.ToListAsync(ct);
        if (present.Exists(analyzer => analyzer.Status == AnalyzerStatus.ACTIVE || analyzer.Status == AnalyzerStatus.CREATING)) return ControlResult.InPlace;
        if (present is [var broken, ..]) return ControlResult.Found($"analyzer {broken.Name} is {broken.Status}, so nothing watches what the account shares. Delete it, then harden the account again");
        return await CreateAsync(account, ct) ? ControlResult.Changed($"analyzer {name} created in {account.Region}") : ControlResult.InPlace;
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
