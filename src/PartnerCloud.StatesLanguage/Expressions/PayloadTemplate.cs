using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Expressions;

/// <summary>JSON with expressions in the fields whose names end in <c>.$</c>: Parameters, ResultSelector, ItemSelector, Assign.</summary>
internal abstract record PayloadTemplate
{
    /// <summary>Builds a new value, which the caller may change.</summary>
    public abstract JsonNode? Evaluate(EvaluationScope scope);

    /// <summary>Reads a template. Expressions with errors are reported with their fields.</summary>
    public static PayloadTemplate Read(JsonNode? json, string field, Action<string, string> refuse) => json switch
    {
        JsonObject fields => new FieldsTemplate([.. fields.Select(entry => ReadField(entry.Key, entry.Value, $"{field}.{entry.Key}", refuse))]),
        JsonArray items => new ItemsTemplate([.. items.Select((item, index) => Read(item, $"{field}[{index}]", refuse))]),
        _ => new ValueTemplate(Json.Copy(json)),
    };

    private static (string Name, PayloadTemplate Value) ReadField(string name, JsonNode? value, string field, Action<string, string> refuse)
    {
        if (!name.EndsWith(".$", StringComparison.Ordinal))
            return (name, Read(value, field, refuse));
        try
        {
            if (Json.IsString(value))
                return (name[..^2], new ExpressionTemplate(ExpressionReader.Read(value!.GetValue<string>()), field));
            refuse(field, "must be a string with a path or an intrinsic function");
        }
        catch (ExpressionSyntaxException error)
        {
            refuse(field, error.Message);
        }

        return (name, new ValueTemplate(null));
    }

    private sealed record ValueTemplate(JsonNode? Value) : PayloadTemplate
    {
        public override JsonNode? Evaluate(EvaluationScope scope) => Json.Copy(Value);
    }

    private sealed record ExpressionTemplate(Expression Expression, string Field) : PayloadTemplate
    {
        public override JsonNode? Evaluate(EvaluationScope scope) => Json.Copy(Expression.Evaluate(scope, Field));
    }

    private sealed record ItemsTemplate(IReadOnlyList<PayloadTemplate> Items) : PayloadTemplate
    {
        public override JsonNode? Evaluate(EvaluationScope scope) => new JsonArray([.. Items.Select(item => item.Evaluate(scope))]);
    }

    private sealed record FieldsTemplate(IReadOnlyList<(string Name, PayloadTemplate Value)> Fields) : PayloadTemplate
    {
        public override JsonNode? Evaluate(EvaluationScope scope)
        {
            var result = new JsonObject();
            foreach (var (name, value) in Fields)
                result[name] = value.Evaluate(scope);
            return result;
        }
    }
}
