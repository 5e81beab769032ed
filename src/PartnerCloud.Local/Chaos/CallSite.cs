using System.Globalization;
using PartnerCloud.Local.Composition;
using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Local.Chaos;

/// <summary>A call of an undisturbed run: the n-th of its kind that a function, or the workflow itself, makes.</summary>
/// <param name="Caller">The function's or the workflow's name.</param>
/// <param name="Service">The service's signing name.</param>
/// <param name="Operation">The operation.</param>
/// <param name="AccountId">The account that it acts in.</param>
/// <param name="Number">Which of the caller's calls of this operation, from 1.</param>
/// <param name="Changes">Whether it changed something.</param>
internal sealed record CallSite(string Caller, string Service, string Operation, string AccountId, int Number, bool Changes)
{
    /// <summary>Which of those in this account, from 1.</summary>
    public required int NumberInAccount { get; init; }

    /// <summary>The ARN of whoever is behind the call.</summary>
    public required string Origin { get; init; }

    /// <summary>How the undisturbed call ended.</summary>
    public required string Result { get; init; }

    /// <summary>Whether a function makes it, whose process can die; otherwise Step Functions itself does.</summary>
    public required bool IsOfFunction { get; init; }

    /// <summary>For the command line: <c>SecureIdentity.iam.CreatePolicy.2</c>.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Caller}.{Service}.{Operation}.{Number}");

    /// <summary>The calls of functions and workflows among all calls; those of people are not theirs.</summary>
    public static IReadOnlyList<CallSite> Of(IEnumerable<CallRecord> calls, IReadOnlySet<string> workflows) =>
    [
        .. from call in calls
           where call.Origin.Contains($":assumed-role/{ExecutionRoles.Prefix}", StringComparison.Ordinal)
           group call by (call.Origin, call.Service, call.Operation) into alike
           from site in Numbered([.. alike], workflows)
           orderby site.Call.Number
           select site.Site,
    ];

    private static IEnumerable<(CallRecord Call, CallSite Site)> Numbered(IReadOnlyList<CallRecord> alike, IReadOnlySet<string> workflows)
    {
        var inAccounts = new Dictionary<string, int>();
        foreach (var (index, call) in alike.Index())
        {
            var caller = call.Origin[(call.Origin.LastIndexOf('/') + 1)..];
            inAccounts[call.AccountId] = inAccounts.GetValueOrDefault(call.AccountId) + 1;
            yield return (call, new(caller, call.Service, call.Operation, call.AccountId, index + 1, call is { IsWrite: true, Result: "OK" })
            {
                NumberInAccount = inAccounts[call.AccountId],
                Origin = call.Origin,
                Result = call.Result,
                IsOfFunction = !workflows.Contains(caller),
            });
        }
    }
}
