using System.Text.Json;
using PartnerCloud.Prover.Patterns;
using PartnerCloud.Prover.Policies;

namespace PartnerCloud.Prover.Claims;

/// <summary>The actions that AWS has, for the services that claims need.</summary>
public sealed class KnownActions
{
    /// <summary>The day as of which known-actions.json is complete.</summary>
    public const string AsOf = "2026-09-26";

    private readonly Dictionary<string, IReadOnlyList<string>> services;
    private readonly Dictionary<string, IReadOnlyList<string>> categories;
    private readonly Dictionary<string, string> spelling;

    private KnownActions(Dictionary<string, IReadOnlyList<string>> services, Dictionary<string, IReadOnlyList<string>> categories)
    {
        this.services = services;
        this.categories = categories;
        All = [.. services.SelectMany(service => service.Value.Select(action => $"{service.Key}:{action}"))];
        spelling = All.ToDictionary(action => action.ToLowerInvariant(), action => action, StringComparer.Ordinal);
    }

    /// <summary>All actions, with their services.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>The actions of the file that is built in.</summary>
    public static KnownActions BuiltIn() => Read(Resources.Read("known-actions.json"), Resources.Read("service-categories.json"));

    /// <summary>Reads an object of services, each with a list of actions, and one of categories, each with a list of services.</summary>
    /// <exception cref="NotEncodedException">A text is not such an object.</exception>
    public static KnownActions Read(string json, string categories = "{}") => new(Lists(json, "known-actions.json"), Lists(categories, "service-categories.json"));

    /// <summary>Patterns of all actions of the services of a category, but for services that are left out as a whole.</summary>
    /// <param name="category">The category as AWS names it.</param>
    /// <param name="leftOut">Patterns; those such as <c>pricing:*</c> leave a service out.</param>
    /// <param name="where">Who asks.</param>
    /// <exception cref="NotEncodedException">Nobody knows the category.</exception>
    public IReadOnlyList<string> OfCategory(string category, IReadOnlyList<string> leftOut, string where)
    {
        if (!categories.TryGetValue(category, out var members)) throw new NotEncodedException(where, $"the category {category} is not in service-categories.json");
        var without = new Automaton([.. leftOut.Where(pattern => pattern.EndsWith(":*", StringComparison.Ordinal)).Select(pattern => Pattern.Read(pattern, PatternStyle.Action))]);
        return [.. members.Select(service => $"{service}:*").Where(service => !without.Matches(service))];
    }

    private static Dictionary<string, IReadOnlyList<string>> Lists(string json, string where)
    {
        using var document = StrictJson.Parse(where, json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? document.RootElement.EnumerateObject().ToDictionary(list => list.Name, list => StrictJson.Scalars(list.Value, $"{where}, {list.Name}"), StringComparer.Ordinal)
            : throw new NotEncodedException(where, "it is not an object");
    }

    /// <summary>The known actions that match one of the patterns.</summary>
    /// <exception cref="NotEncodedException">A pattern is of a service that the file lacks, or of any service.</exception>
    public IReadOnlyList<string> Matching(IReadOnlyList<string> patterns, string where)
    {
        if (patterns.FirstOrDefault(pattern => !IsOfKnownService(pattern, where)) is { } unknown)
            throw new NotEncodedException(where, $"the actions of the service {unknown.Split(':')[0]} are not in known-actions.json");
        var wanted = new Automaton([.. patterns.Select(pattern => Pattern.Read(pattern, PatternStyle.Action))]);
        IReadOnlyList<string> found = [.. All.Where(action => wanted.Matches(action.ToLowerInvariant()))];
        return found.Count > 0 ? found : throw new NotEncodedException(where, "no known action matches");
    }

    /// <summary>An action as AWS spells it; as it is where it is not known.</summary>
    internal string Spelt(string action) => spelling.GetValueOrDefault(action) ?? action;

    private bool IsOfKnownService(string pattern, string where)
    {
        var service = pattern.Split(':')[0];
        if (service == "*")
            throw new NotEncodedException(where, $"{pattern} is of any service, and the actions of few are known");
        var wanted = new Automaton([Pattern.Read(service, PatternStyle.Action)]);
        return services.Keys.Any(wanted.Matches);
    }
}
