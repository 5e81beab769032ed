using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Expressions;

namespace PartnerCloud.StatesLanguage.MapRuns;

/// <summary>The Parameters of ItemReader and ResultWriter: texts that name an object.</summary>
internal sealed class ObjectParameters
{
    private readonly PayloadTemplate? template;

    public ObjectParameters(StateFields fields, IReadOnlyList<string> required, IReadOnlyList<string> optional)
    {
        template = fields.Template("Parameters");
        if (fields.Object("Parameters") is not { } parameters)
        {
            if (!fields.Has("Parameters"))
                fields.Refuse("Parameters", "is missing");
            return;
        }

        foreach (var name in required.Where(name => !parameters.Has(name) && !parameters.Has(name + ".$")))
            parameters.Refuse(name, "is missing");
        foreach (var name in required.Concat(optional).SelectMany(name => new[] { name, name + ".$" }))
            parameters.Value(name);
        parameters.Finish();
    }

    /// <summary>Evaluates the parameters. A value must be a text.</summary>
    public IReadOnlyDictionary<string, string> Evaluate(EvaluationScope scope) => template!.Evaluate(scope)!.AsObject().ToDictionary(
        field => field.Key,
        field => Json.IsString(field.Value) ? field.Value!.GetValue<string>() : throw NoText(field.Key, field.Value),
        StringComparer.Ordinal);

    private static StateFailureException NoText(string name, JsonNode? value) =>
        StateFailureException.Runtime($"The parameter '{name}' must be a string, but is {Json.Text(value)}.");
}
