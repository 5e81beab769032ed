using System.Text.Json;
using PartnerCloud.Prover.Patterns;
using PartnerCloud.Prover.Policies;

namespace PartnerCloud.Prover.Claims;

/// <summary>The actions of AWS, for the services that claims need.</summary>
public sealed class KnownActions
{
    /// <summary>The day of the lists in known-actions.json.</summary>
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

    /// <summary>All actions, each with its service, such as <c>s3:GetObject</c>.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>Reads the built-in files.</summary>
    public static KnownActions BuiltIn() => Read(Resources.Read("known-actions.json"), Resources.Read("service-categories.json"));

    /// <summary>Reads two JSON objects: services with lists of actions, and categories with lists of services.</summary>
    /// <exception cref="NotEncodedException">A text is not an object of this shape.</exception>
    public static KnownActions Read(string json, string categories = "{}") => new(Lists(json, "known-actions.json"), Lists(categories, "service-categories.json"));

    /// <summary>Patterns for all actions of the services in a category, without the services that are left out completely.</summary>
    /// <param name="category">The category as AWS names it.</param>
    /// <param name="leftOut">Action patterns. A pattern such as <c>pricing:*</c> leaves a service out.</param>
    /// <param name="where">The place in the claim, for messages.</param>
    /// <exception cref="NotEncodedException">The category is unknown.</exception>
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
    /// <exception cref="NotEncodedException">A pattern is for a service that is not in the file, or for all services. Or no known action matches.</exception>
    public IReadOnlyList<string> Matching(IReadOnlyList<string> patterns, string where)
    {
        if (patterns.FirstOrDefault(pattern => !IsOfKnownService(pattern, where)) is { } unknown)
            throw new NotEncodedException(where, $"the actions of the service {unknown.Split(':')[0]} are not in known-actions.json");
        var wanted = new Automaton([.. patterns.Select(pattern => Pattern.Read(pattern, PatternStyle.Action))]);
        IReadOnlyList<string> found = [.. All.Where(action => wanted.Matches(action.ToLowerInvariant()))];
        return found.Count > 0 ? found : throw new NotEncodedException(where, "no known action matches");
    }

    /// <summary>An action in the spelling of AWS; unchanged if it is unknown.</summary>
    internal string Spelled(string action) => spelling.GetValueOrDefault(action) ?? action;

    private bool IsOfKnownService(string pattern, string where)
    {
        var service = pattern.Split(':')[0];
        if (service == "*")
            throw new NotEncodedException(where, $"{pattern} is for all services, but known-actions.json has only some services");
        var wanted = new Automaton([Pattern.Read(service, PatternStyle.Action)]);
        return services.Keys.Any(wanted.Matches);
    }
}
