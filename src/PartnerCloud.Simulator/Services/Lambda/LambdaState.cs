using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.Lambda;

/// <summary>The policies of functions in an account and region: statements by Sid, by the function's name.</summary>
internal sealed class LambdaState : IRegionState<LambdaState>
{
    public SortedDictionary<string, SortedDictionary<string, JsonObject>> FunctionPolicies { get; } = new(StringComparer.Ordinal);

    public bool IsEmpty => FunctionPolicies.Count == 0;

    public IEnumerable<(string Name, object? Value)> Dumped => [(nameof(FunctionPolicies), FunctionPolicies)];

    public static LambdaState Of(AccountRegion region) => new();

    /// <summary>The policy's text of a function; null for none.</summary>
    public string? PolicyOf(string function) => FunctionPolicies.GetValueOrDefault(function) is { Count: > 0 } statements
        ? new JsonObject { ["Version"] = "2012-10-17", ["Id"] = "default", ["Statement"] = new JsonArray([.. statements.Values.Select(statement => statement.DeepClone())]) }.ToJsonString()
        : null;
}
