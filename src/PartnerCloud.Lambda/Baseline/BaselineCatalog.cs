using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>The controls of the baseline with their parameters, in order. The functions that apply it build it once. A test builds it too, and so finds mistakes in baseline.json before a deployment.</summary>
public sealed class BaselineCatalog
{
    private readonly BaselineFile file;
    private readonly Dictionary<BaselinePart, IReadOnlyList<NamedControl>> parts;

    internal BaselineCatalog(BaselineFile file, PartnerCloudOptions options)
    {
        this.file = file;
        parts = new() { [BaselinePart.Identity] = CreateAll(file.Identity), [BaselinePart.Audit] = CreateAll(file.Audit) };
        var all = parts.Values.SelectMany(part => part).ToDictionary(named => named.Name, named => named.Control, StringComparer.Ordinal);
        foreach (var exemption in file.Exemptions)
        {
            if (exemption.ProblemWith(all.GetValueOrDefault(exemption.Control)) is { } problem) throw new InvalidOperationException($"baseline.json: an exemption {problem}.");
        }

        IReadOnlyList<NamedControl> CreateAll(IReadOnlyList<ControlEntry> entries) => [.. entries.Select((entry, index) => Create(entry, entries.Take(index), TrailKey.Of(file), options))];
    }

    /// <summary>The version in baseline.json, such as 2026.3.</summary>
    public string Version => file.Version;

    /// <summary>Reads the built-in baseline and applies the parameters that the deployment changes.</summary>
    /// <exception cref="InvalidOperationException">baseline.json names a control or a parameter that does not exist.</exception>
    /// <exception cref="ConfigurationInvalidException">The changed parameters name one that does not exist, or have a value that is not accepted.</exception>
    public static BaselineCatalog Load(PartnerCloudOptions options)
    {
        if (options.BaselineParameters is not { } changes) return new(BaselineFile.BuiltIn(), options);
        try
        {
            return new(BaselineParameters.Over(BaselineFile.BuiltIn(), changes), options);
        }
        catch (InvalidOperationException wrong)
        {
            throw new ConfigurationInvalidException([$"{FunctionSettings.BaselineParameters.Variable} cannot be applied: {wrong.Message} (example: {FunctionSettings.BaselineParameters.Example})."]);
        }
    }

    internal IReadOnlyList<NamedControl> ControlsOf(BaselinePart part) => parts[part];

    internal IReadOnlyList<Exemption> ExemptionsOf(string control, string accountId, DateOnly today) =>
        [.. file.Exemptions.Where(exemption => exemption.Holds(control, accountId, today))];

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "This assembly is a trimmer root: every control stays.")]
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "This assembly is a trimmer root: every control keeps its constructor.")]
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "This assembly is a trimmer root: every control keeps its constructor.")]
    private static NamedControl Create(ControlEntry entry, IEnumerable<ControlEntry> earlier, TrailKey trailKey, PartnerCloudOptions options)
    {
        var type = typeof(BaselineCatalog).Assembly.GetType($"{typeof(IControl).Namespace}.Controls.{entry.Control}");
        if (type is null || !type.IsAssignableTo(typeof(IControl))) throw new InvalidOperationException($"baseline.json names {entry.Control}, but there is no such control.");
        var parameters = new ControlParameters(entry.Control, entry.Parameters);
        var constructor = type.GetConstructors().Single();
        object[] given = [.. constructor.GetParameters().Select(parameter => Given(parameter.ParameterType))];
        var control = (IControl)constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, given, null);
        parameters.RefuseUnread();
        var after = entry.After ?? [];
        foreach (var name in after.Except(earlier.Select(before => before.Control)))
            throw new InvalidOperationException($"baseline.json: {entry.Control} comes after {name}. List {name} before it, in the same part.");
        return new(entry.Control, control, after);

        object Given(Type wanted) => wanted == typeof(ControlParameters) ? parameters : wanted == typeof(TrailKey) ? trailKey : options;
    }
}
