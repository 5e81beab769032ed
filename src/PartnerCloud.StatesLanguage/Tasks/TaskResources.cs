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
            return new TaskResource(arn, null, false, Invoke: integrations.FirstOrDefault(one => one is { Service: "lambda", Action: "invoke" }));
        var (integration, suffix) = Find(arn);
        if (integration is null)
        {
            fields.Refuse("Resource", $"'{arn}' is not supported here");
            return null;
        }

        CheckParameters(fields, integration);
        var waits = suffix == TokenSuffix;
        return new TaskResource(arn, integration, waits, waits || suffix.Length == 0 ? null : suffix);
    }

    private (ITaskIntegration? Integration, string Suffix) Find(string arn)
    {
        if (arn.Split(':', 7) is not ["arn", _, "states", "", "", var service, var action])
            return (null, "");
        var dot = action.IndexOf('.', StringComparison.Ordinal);
        var (name, suffix) = dot < 0 ? (action, "") : (action[..dot], action[dot..]);
        return (integrations.FirstOrDefault(integration => integration.Service == service && integration.Action == name && Offers(integration, suffix)), suffix);
    }

    private static bool Offers(ITaskIntegration integration, string suffix) => suffix switch
    {
        "" => true,
        TokenSuffix => integration.OffersTaskToken,
        _ => integration is IJobIntegration job && job.JobSuffixes.Contains(suffix),
    };

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
