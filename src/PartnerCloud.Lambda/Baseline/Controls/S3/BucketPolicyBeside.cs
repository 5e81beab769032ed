using System.Text.Json.Nodes;

namespace PartnerCloud.Lambda.Baseline.Controls.S3;

/// <summary>
/// The policy of a log bucket in a migrated account, where the bucket may have been the customer's before: the console of AWS Config names its bucket as we do.
/// His statements stay, and ours stand beside them, but for the one that keeps everybody else from writing: it would cut off whom his let in.
/// A policy that has that statement was wholly ours once, and becomes so again.
/// </summary>
internal static class BucketPolicyBeside
{
    /// <summary>The statement that nobody but the partner and services of AWS gets past.</summary>
    public const string Guard = "OnlyThePartnerAlters";

    /// <summary>What the policy shall be, and the names of the statements in it that are the customer's.</summary>
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

    /// <summary>The policy with one more whom the guard lets pass.</summary>
    public static string LettingPass(string policy, string roleArn)
    {
        var document = JsonNode.Parse(policy)!;
        StatementsOf(document).Single(statement => SidOf(statement) == Guard)["Condition"]!["ArnNotLike"]!["aws:PrincipalArn"]!.AsArray().Add((JsonNode)roleArn);
        return document.ToJsonString();
    }

    /// <summary>A policy of one statement may hold it without a list.</summary>
    private static List<JsonNode> StatementsOf(JsonNode policy) => policy["Statement"] is JsonArray many ? [.. many.OfType<JsonNode>()] : policy["Statement"] is { } one ? [one] : [];

    private static string? SidOf(JsonNode statement) => (string?)statement["Sid"];
}
