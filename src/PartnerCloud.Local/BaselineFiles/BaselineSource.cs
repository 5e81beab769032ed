using System.Reflection;
using System.Text.Json.Nodes;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Prover.Claims;

namespace PartnerCloud.Local.BaselineFiles;

/// <summary>The built-in files of the baseline. Hardening uses the same files, so the page and hardening cannot differ.</summary>
internal sealed record BaselineSource
{
    private const string GuardrailsPrefix = "ServiceControlPolicies/";

    private static readonly Assembly Baseline = typeof(BaselineCatalog).Assembly;
    private static readonly Assembly Here = typeof(BaselineSource).Assembly;

    /// <summary>baseline.json.</summary>
    public required JsonObject File { get; init; }

    /// <summary>The roles of roles.json.</summary>
    public required IReadOnlyList<JsonObject> Roles { get; init; }

    /// <summary>The texts of policies that accounts get, by name.</summary>
    public required IReadOnlyDictionary<string, string> Policies { get; init; }

    /// <summary>The texts of trust policies, by name.</summary>
    public required IReadOnlyDictionary<string, string> Trusts { get; init; }

    /// <summary>The texts of service control policies, by name. Each statement has its description as <c>Comment</c>.</summary>
    public required IReadOnlyDictionary<string, string> Guardrails { get; init; }

    /// <summary>The descriptions of statements.</summary>
    public required PolicyWords Words { get; init; }

    /// <summary>The claims that are proven about the policies.</summary>
    public IReadOnlyList<Claim> Claims { get; } = ClaimsFile.BuiltIn();

    public static BaselineSource Read() => new()
    {
        File = Parse(Text(Baseline, "baseline.json")),
        Roles = [.. Parse(Text(Baseline, "roles.json"))["roles"]!.AsArray().Select(role => role!.AsObject())],
        Policies = Named(Baseline, "", name => name.StartsWith("CTL", StringComparison.Ordinal) || name.StartsWith("CAM", StringComparison.Ordinal) || name.EndsWith("BucketPolicy.json", StringComparison.Ordinal)),
        Trusts = Named(Baseline, "Trusts/", _ => true),
        Guardrails = Named(Baseline, GuardrailsPrefix, _ => true),
        Words = PolicyWords.Parse(Text(Here, "Baseline/words.json")),
    };

    /// <summary>The description of a control; null if its class has none.</summary>
    public static ControlDescriptionAttribute? DescriptionOf(string control) =>
        Baseline.GetType($"{typeof(IControl).Namespace}.Controls.{control}", throwOnError: true)!.GetCustomAttribute<ControlDescriptionAttribute>();

    /// <summary>The lines of a part of baseline.json.</summary>
    public IEnumerable<JsonObject> Controls(string part) => File[part]!.AsArray().Select(line => line!.AsObject());

    private static SortedDictionary<string, string> Named(Assembly assembly, string prefix, Func<string, bool> isOne)
    {
        var names = assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
            .Select(name => name[prefix.Length..]).Where(name => name.EndsWith(".json", StringComparison.Ordinal) && !name.Contains('/', StringComparison.Ordinal) && isOne(name));
        return new(names.ToDictionary(name => name[..^".json".Length], name => Text(assembly, prefix + name)), StringComparer.Ordinal);
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();

    private static string Text(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd();
    }
}
