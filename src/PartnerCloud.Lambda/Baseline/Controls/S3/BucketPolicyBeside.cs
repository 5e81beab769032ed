using System.Text.Json.Nodes;

namespace PartnerCloud.Lambda.Baseline.Controls.S3;

/// <summary>
/// Merges the policy of a log bucket in a migrated account. The bucket may be older than the migration: the console of AWS Config gives its bucket the same name.
/// The customer's statements stay, and ours are added. The one that keeps everybody else from writing is left out, because it would cut off those whom the
/// customer's statements let in. A policy that already has this statement was set by hardening once, so ours replaces it.
/// </summary>
internal static class BucketPolicyBeside
{
    /// <summary>The statement that denies changes to everybody except the partner and services of AWS.</summary>
    public const string Guard = "OnlyThePartnerAlters";

    /// <summary>The merged policy, and the names of the customer's statements in it.</summary>
    public static (string Policy, IReadOnlyList<string> Theirs) Of(string? present, string ours)
    {
        var policy = JsonNode.Parse(ours)!;
        var own = StatementsOf(policy);
        var there = string.IsNullOrEmpty(present) ? [] : StatementsOf(JsonNode.Parse(present)!);
        JsonNode[] theirs = there.Exists(statement => SidOf(statement) == Guard) ? [] : [.. there.Where(statement => !own.Exists(mine => SidOf(mine) == SidOf(statement)))];
        if (theirs.Length == 0) return (ours, []);
        policy["Statement"] = new JsonArray([.. theirs.Concat(own.Where(statement => SidOf(statement) != Guard)).Select(statement => statement.DeepClone())]);
        return (policy.ToJsonString(), [.. theirs.Select(statement => SidOf(statement) ?? "one without a name")]);
    }

    /// <summary>The policy with one more role that the guard lets pass.</summary>
    public static string LettingPass(string policy, string roleArn)
    {
        var document = JsonNode.Parse(policy)!;
        StatementsOf(document).Single(statement => SidOf(statement) == Guard)["Condition"]!["ArnNotLike"]!["aws:PrincipalArn"]!.AsArray().Add((JsonNode)roleArn);
        return document.ToJsonString();
    }

    /// <summary>A policy with one statement may have it without a list.</summary>
    private static List<JsonNode> StatementsOf(JsonNode policy) => policy["Statement"] is JsonArray many ? [.. many.OfType<JsonNode>()] : policy["Statement"] is { } one ? [one] : [];

    private static string? SidOf(JsonNode statement) => (string?)statement["Sid"];
}
