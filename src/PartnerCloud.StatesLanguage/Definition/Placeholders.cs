using System.Text.Json;
using System.Text.RegularExpressions;

namespace PartnerCloud.StatesLanguage.Definition;

/// <summary>The <c>${Name}</c> placeholders that a deployment fills in.</summary>
public static partial class Placeholders
{
    /// <summary>Fills all placeholders of a definition.</summary>
    /// <param name="definition">The text of the file.</param>
    /// <param name="values">A value for each name.</param>
    /// <exception cref="InvalidDefinitionException">A placeholder has no value; the message names it.</exception>
    public static string Fill(string definition, IReadOnlyDictionary<string, string> values)
    {
        var missing = Placeholder().Matches(definition).Select(match => match.Groups[1].Value).Where(name => !values.ContainsKey(name)).Distinct().ToList();
        if (missing.Count > 0)
            throw new InvalidDefinitionException([.. missing.Select(name => $"The placeholder '${{{name}}}' has no value.")]);
        return Placeholder().Replace(definition, match => JsonEncodedText.Encode(values[match.Groups[1].Value]).ToString());
    }

    [GeneratedRegex(@"\$\{([A-Za-z][A-Za-z0-9_]*)\}")]
    private static partial Regex Placeholder();
}
