using System.Text.RegularExpressions;

namespace PartnerCloud.Lambda.Baseline;

/// <summary>A policy file with its placeholders, such as <c>${AccountId}</c>, filled. AWS's own variables, such as <c>${aws:username}</c>, stay.</summary>
internal static partial class PolicyDocument
{
    /// <summary>Reads a policy file and fills its placeholders.</summary>
    /// <exception cref="InvalidOperationException">The file has a placeholder that is not given.</exception>
    public static string Read(string file, params (string Name, string Value)[] placeholders) =>
        Placeholder().Replace(Resource.Read(file), match => ValueOf(match.Groups[1].Value, file, placeholders));

    private static string ValueOf(string name, string file, (string Name, string Value)[] placeholders)
    {
        foreach (var placeholder in placeholders)
        {
            if (placeholder.Name == name) return placeholder.Value;
        }
        throw new InvalidOperationException($"{file} has the placeholder {name}, which nobody fills.");
    }

    /// <summary>A variable of AWS has a colon in it; a placeholder of ours has not.</summary>
    [GeneratedRegex(@"\$\{([A-Za-z]+)\}")]
    private static partial Regex Placeholder();
}
