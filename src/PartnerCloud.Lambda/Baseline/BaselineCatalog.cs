using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>The baseline: its controls with their parameters, in order. Built once, by the functions that apply it; a test builds it too, so that a mistake in baseline.json never gets that far.</summary>
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

    /// <summary>The baseline's version.</summary>
    public string Version => file.Version;

    /// <summary>Reads the baseline that is built in, with the parameters that whoever deployed changed.</summary>
    /// <exception cref="InvalidOperationException">baseline.json names a control or a parameter that does not exist.</exception>
    /// <exception cref="ConfigurationInvalidException">The changed parameters do.</exception>
    public static BaselineCatalog Load(PartnerCloudOptions options)
    {
        if (options.BaselineParameters is not { } changes) return new(BaselineFile.BuiltIn(), options);
        try
        {
            return new(BaselineParameters.Over(BaselineFile.BuiltIn(), changes), options);
        }
        catch (InvalidOperationException wrong)
        {
            throw new ConfigurationInvalidException([$"{PartnerCloudOptions.BaselineParametersVariable} cannot be applied, {wrong.Message} (example: {PartnerCloudOptions.BaselineParametersExample})."]);
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
        if (type is null || !type.IsAssignableTo(typeof(IControl))) throw new InvalidOperationException($"baseline.json names {entry.Control}, which is not a control.");
        var parameters = new ControlParameters(entry.Control, entry.Parameters);
        var constructor = type.GetConstructors().Single();
        object[] given = [.. constructor.GetParameters().Select(parameter => Given(parameter.ParameterType))];
        var control = (IControl)constructor.Invoke(BindingFlags.DoNotWrapExceptions, null, given, null);
        parameters.RefuseUnread();
        var after = entry.After ?? [];
        foreach (var name in after.Except(earlier.Select(before => before.Control)))
            throw new InvalidOperationException($"baseline.json: {entry.Control} comes after {name}, which does not stand before it in the same part.");
        return new(entry.Control, control, after);

        object Given(Type wanted) => wanted == typeof(ControlParameters) ? parameters : wanted == typeof(TrailKey) ? trailKey : options;
    }
}
