using System.Globalization;
using PartnerCloud.Local.Composition;
using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Local.Chaos;

/// <summary>A call of a run without faults: the n-th of its kind that a function, or the workflow itself, makes.</summary>
/// <param name="Caller">The function's or the workflow's name.</param>
/// <param name="Service">The service's signing name.</param>
/// <param name="Operation">The API operation, such as <c>CreatePolicy</c>.</param>
/// <param name="AccountId">The account that the call acts in.</param>
/// <param name="Number">The position among the caller's calls of this operation, from 1.</param>
/// <param name="Changes">Whether the call changed something.</param>
internal sealed record CallSite(string Caller, string Service, string Operation, string AccountId, int Number, bool Changes)
{
    /// <summary>The position among those calls in this account, from 1.</summary>
    public required int NumberInAccount { get; init; }

    /// <summary>The ARN of the principal behind the call.</summary>
    public required string Origin { get; init; }

    /// <summary>The call's result in the run without faults: an error code, or <c>OK</c>.</summary>
    public required string Result { get; init; }

    /// <summary>Whether a function makes the call. A function's process can die. Step Functions, which makes the other calls, does not.</summary>
    public required bool IsOfFunction { get; init; }

    /// <summary>The name on the command line, for example <c>SecureIdentity.iam.CreatePolicy.2</c>.</summary>
    public string Id => string.Create(CultureInfo.InvariantCulture, $"{Caller}.{Service}.{Operation}.{Number}");

    /// <summary>Selects the calls that functions and workflows made. Calls of people are left out.</summary>
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
