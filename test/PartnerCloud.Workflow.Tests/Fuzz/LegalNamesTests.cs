using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerCloud.Simulator.Services.EventBridge;

namespace PartnerCloud.Workflow.Tests.Fuzz;

/// <summary>A request with strange but legal names leaves the same cloud as any other, except for the names.</summary>
public sealed partial class LegalNamesTests
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] Names = ["\"}]}'; ${aws:username}", "${AccountId} * ? \\", "1 < 2 &amp; < b > {0} {}", "\U0001F600 שלום", "States.Format('{}')", "../../%2e%2e/"];
    private static readonly string[] AccountNames = ["\"}]} ${aws:userid}", "* ? \\ ' ` ${A}", "{providerId} {0}", "<&amp;> -- ; DROP"];
    private static readonly string[] Tags = ["a=b+c/d:e@f.g-h_i", "ßéλж", "١٢٣", "//..//", "-", "provider-id=x"];

    [Fact]
    public async Task Onboarding_WithStrangeButLegalNames_LeavesTheSameCloud()
    {
        var plain = await RunAsync(Values("plain", () => "Acme", () => "acct", () => "tag"));
        for (var number = 0; number < 3; number++)
        {
            var mutator = new Mutator(new Random((Fuzz.Seed * 1_000) + number));
            var strange = await RunAsync(Values($"{number}-", () => mutator.OneOf(Names), () => mutator.OneOf(AccountNames), () => mutator.OneOf(Tags)));

            Assert.True(plain == strange, $"PARTNERCLOUD_FUZZ_SEED={Fuzz.Seed}, case {number}: the cloud differs:\n{Difference(plain, strange)}");
        }
    }

    /// <summary>The value of each field. All differ, so that the test can find them in the cloud.</summary>
    private static Dictionary<string, string> Values(string mark, Func<string> name, Func<string> accountName, Func<string> tag) => new()
    {
        ["requestId"] = $"R.{mark}_req",
        ["provider.id"] = $"p{mark}--x-",
        ["provider.name"] = $"{name()} P{mark}",
        ["organization.id"] = $"{tag()}O{mark}",
        ["organization.name"] = $"{name()} N{mark}",
        ["requestedBy.userId"] = $"{tag()}U{mark}",
        ["requestedBy.email"] = $"\"e'{{}}${{x}}{mark}\"@mail.example",
        ["termsAccepted.acceptedBy"] = $"{tag()}T{mark}",
        ["account.name"] = $"{accountName()} A{mark}",
    };

    private static async Task<string> RunAsync(Dictionary<string, string> values)
    {
        await using var aws = await TestPartnerCloud.StartAsync();
        var request = Requests.CreateAccount("x", "x");
        foreach (var (path, value) in values) Set(request, path.Split('.'), value);
        var execution = await aws.RunAsync(values["requestId"], request.ToJsonString());
        execution.AssertSucceeded();
        var state = $"{aws.Cloud.Dump(anonymous: true)}\n{string.Join('\n', aws.Cloud.EventsOn("partner-cloud").Select(entry => JsonNode.Parse(entry.Detail)!.ToJsonString()))}";
        state = state.Replace(execution.AccountId(), "<account>", StringComparison.Ordinal);
        foreach (var (path, value) in values.OrderByDescending(entry => entry.Value.Length))
        {
            foreach (var written in new[] { JsonSerializer.Serialize(value)[1..^1], JsonSerializer.Serialize(value, Relaxed)[1..^1], value }) state = state.Replace(written, $"<{path}>", StringComparison.Ordinal);
        }
        return Generated().Replace(state, "<generated>");
    }

    private static void Set(JsonObject request, string[] path, string value)
    {
        if (path.Length == 1) request[path[0]] = value;
        else request[path[0]]![path[1]] = value;
    }

    /// <summary>Matches the ends of secrets' ARNs, and the versions of secrets, which depend on the execution's name.</summary>
    [GeneratedRegex("(?<=/credentials-)[A-Za-z0-9]{6}|[0-9a-f]{64}")]
    private static partial Regex Generated();

    private static string Difference(string plain, string strange) => string.Join('\n', plain.Split('\n').Zip(strange.Split('\n')).Where(lines => lines.First != lines.Second).Take(10).Select(lines => $"- {lines.First}\n+ {lines.Second}"));
}
