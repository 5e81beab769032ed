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
    private readonly Dictionary<string, string> spelling;

    private KnownActions(Dictionary<string, IReadOnlyList<string>> services)
    {
        this.services = services;
        All = [.. services.SelectMany(service => service.Value.Select(action => $"{service.Key}:{action}"))];
        spelling = All.ToDictionary(action => action.ToLowerInvariant(), action => action, StringComparer.Ordinal);
    }

    /// <summary>All actions, with their services.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>The actions of the file that is built in.</summary>
    public static KnownActions BuiltIn() => Read(Resources.Read("known-actions.json"));

    /// <summary>Reads an object of services, each with a list of actions.</summary>
    /// <exception cref="NotEncodedException">The text is not such an object.</exception>
    public static KnownActions Read(string json)
    {
        const string Where = "known-actions.json";
        using var document = StrictJson.Parse(Where, json);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? new(document.RootElement.EnumerateObject().ToDictionary(service => service.Name, service => StrictJson.Scalars(service.Value, $"{Where}, {service.Name}"), StringComparer.Ordinal))
            : throw new NotEncodedException(Where, "it is not an object");
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
