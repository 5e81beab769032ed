using System.Text.RegularExpressions;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Services.S3;

namespace PartnerCloud.Workflow.Tests.GuardRails;

/// <summary>A line of who-may-do-what.txt: whether a caller may do something.</summary>
internal sealed partial record AuthorizationQuestion(string Who, bool May, string What, string Action, string Resource, IReadOnlyDictionary<string, string> Facts)
{
    private const string BucketPrefix = "arn:aws:s3:::";

    public static IReadOnlyList<AuthorizationQuestion> All { get; } = [.. Read()];

    /// <summary>The permission that the call needs in an account. It includes the bucket's own policy.</summary>
    public Permission In(string accountId, SimulatedCloud cloud)
    {
        var arn = ArnOf(Resource, accountId);
        var bucket = arn.StartsWith(BucketPrefix, StringComparison.Ordinal) ? cloud.Buckets.GetValueOrDefault(arn[BucketPrefix.Length..].Split('/')[0]) : null;
        var target = new Target(arn) { Policy = bucket?.Policy is { } text ? new NamedPolicy("bucket policy", text) : null };
        target.Context["iam:PermissionsBoundary"] = Facts.TryGetValue("boundary", out var boundary) ? PolicyArn(boundary, accountId) : null;
        target.Context["iam:PolicyARN"] = Facts.TryGetValue("policy", out var policy) ? PolicyArn(policy, accountId) : null;
        target.Context["aws:CalledVia"] = Facts.GetValueOrDefault("via");
        target.Context["iam:PassedToService"] = Facts.GetValueOrDefault("to");
        target.Context["aws:ResourceTag/made-by"] = Facts.GetValueOrDefault("made-by");
        return new(Action, target);
    }

    private static IEnumerable<AuthorizationQuestion> Read()
    {
        var who = "";
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "who-may-do-what.txt")).Where(line => line.Length > 0 && line[0] != '#'))
        {
            if (line[0] == '[') who = line.Trim('[', ']');
            else yield return Parse(who, line.Split('|', StringSplitOptions.TrimEntries));
        }
    }

    private static AuthorizationQuestion Parse(string who, string[] cells)
    {
        Assert.InRange(cells.Length, 4, 5);
        Assert.Contains(cells[0], new[] { "yes", "no" });
        var facts = cells.Length == 5 ? cells[4].Split(' ').Select(fact => fact.Split('=', 2)).ToDictionary(fact => fact[0], fact => fact[1]) : [];
        Assert.All(facts.Keys, fact => Assert.Contains(fact, new[] { "boundary", "policy", "via", "to", "made-by" }));
        return new(who, cells[0] == "yes", cells[1], cells[2], cells[3], facts);
    }

    private static string ArnOf(string resource, string accountId)
    {
        var parts = Kind().Match(resource.Replace("{account}", accountId, StringComparison.Ordinal)).Groups;
        return parts[1].Value switch
        {
            "*" => "*",
            "bucket" => $"{BucketPrefix}{parts[2].Value}",
            "rule" => $"arn:aws:config:us-east-1:{accountId}:config-rule/{parts[2].Value}",
            "analyzer" => $"arn:aws:access-analyzer:us-east-1:{accountId}:analyzer/{parts[2].Value}",
            "trail" => $"arn:aws:cloudtrail:us-east-1:{accountId}:trail/{parts[2].Value}",
            "" => throw new FormatException($"{resource} is not a resource."),
            var kind => $"arn:aws:iam::{accountId}:{kind}/{parts[2].Value}",
        };
    }

    private static string PolicyArn(string name, string accountId) => name.Split(':') is ["aws", var managed] ? $"arn:aws:iam::aws:policy/{managed}" : $"arn:aws:iam::{accountId}:policy/{name}";

    [GeneratedRegex(@"^(\*|user|group|role|policy|mfa|saml-provider|instance-profile|bucket|trail|rule|analyzer)(?:/(.+))?$")]
    private static partial Regex Kind();
}
