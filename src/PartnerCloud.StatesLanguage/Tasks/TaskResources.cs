using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Definition;

namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>The resources that tasks can use here. A definition with any other resource is refused.</summary>
internal sealed class TaskResources(IReadOnlyCollection<ITaskIntegration> integrations)
{
    private const string TokenSuffix = ".waitForTaskToken";

    public TaskResource? Read(StateFields fields)
    {
        var arn = fields.RequiredText("Resource");
        if (arn.Length == 0)
            return null;
        if (arn.Split(':') is ["arn", _, "lambda", _, _, "function", _, ..])
            return new TaskResource(arn, null, false, integrations.FirstOrDefault(one => one is { Service: "lambda", Action: "invoke" }));
        var (integration, waits) = Find(arn);
        if (integration is null || (waits && !integration.OffersTaskToken))
        {
            fields.Refuse("Resource", $"'{arn}' is not supported here");
            return null;
        }

        CheckParameters(fields, integration);
        return new TaskResource(arn, integration, waits);
    }

    private (ITaskIntegration? Integration, bool Waits) Find(string arn)
    {
        if (arn.Split(':') is not ["arn", _, "states", "", "", var service, var action])
            return (null, false);
        var waits = action.EndsWith(TokenSuffix, StringComparison.Ordinal);
        var name = waits ? action[..^TokenSuffix.Length] : action;
        return (integrations.FirstOrDefault(integration => integration.Service == service && integration.Action == name), waits);
    }

    private static void CheckParameters(StateFields fields, ITaskIntegration integration)
    {
        if (!fields.Has("Parameters"))
            return;
        if (fields.Value("Parameters") is not JsonObject parameters)
        {
            fields.Refuse("Parameters", "must be an object");
            return;
        }

        var given = parameters.Select(entry => entry.Key.EndsWith(".$", StringComparison.Ordinal) ? entry.Key[..^2] : entry.Key).ToList();
        foreach (var name in integration.RequiredParameters.Except(given))
            fields.Refuse($"Parameters.{name}", "is missing");
        foreach (var name in given.Except(integration.RequiredParameters).Except(integration.OptionalParameters))
            fields.Refuse($"Parameters.{name}", "is not supported here");
    }
}
