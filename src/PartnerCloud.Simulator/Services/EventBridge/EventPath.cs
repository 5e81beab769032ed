using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>The paths of InputPath and InputPathsMap: <c>$</c>, then members and places in lists. <c>[*]</c> selects a whole list.</summary>
internal static partial class EventPath
{
    public static bool IsValid(string path) => Whole().IsMatch(path);

    /// <summary>What a path selects. Null if it selects nothing.</summary>
    public static JsonNode? Select(string path, JsonNode root)
    {
        JsonNode? found = root;
        foreach (var step in Step().Matches(path).Select(match => match.Groups["name"].Success ? match.Groups["name"].Value : match.Groups["place"].Value))
        {
            found = found switch
            {
                JsonObject members => members[step],
                JsonArray list when step == "*" => list,
                JsonArray list when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place < list.Count => list[place],
                _ => null,
            };
        }

        return found?.DeepClone();
    }

    [GeneratedRegex(@"\A\$(\.[^.\[\]'""\s]+|\['[^']+'\]|\[(\d+|\*)\])*\z")]
    private static partial Regex Whole();

    [GeneratedRegex(@"\.(?<name>[^.\[\]'""\s]+)|\['(?<name>[^']+)'\]|\[(?<place>\d+|\*)\]")]
    private static partial Regex Step();
}
