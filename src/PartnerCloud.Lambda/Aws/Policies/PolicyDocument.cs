using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Aws.Policies;

/// <summary>A policy file with its placeholders, such as <c>${AccountId}</c>, filled. AWS's own variables, such as <c>${aws:username}</c>, stay.</summary>
internal static partial class PolicyDocument
{
    /// <summary>
    /// The member of a statement that is not for every account. It names the accounts that get the statement; AWS never sees it.
    /// A policy holds 6,144 characters, so a statement that means nothing in an account would take room for nothing.
    /// </summary>
    private const string In = "In";

    /// <summary>Reads a policy file for any account and fills its placeholders.</summary>
    /// <exception cref="InvalidOperationException">The file has a placeholder that is not given.</exception>
    public static string Read(string file, params (string Name, string Value)[] placeholders) => Fill(Select(EmbeddedResource.Read(file), file, PolicyScope.None), file, placeholders);

    /// <summary>Reads a policy file for one kind of account: with the statements that are for that kind only, and without the other ones.</summary>
    /// <exception cref="InvalidOperationException">The file has a placeholder that is not given, or a statement for an unknown kind of account.</exception>
    public static string Read(string file, PolicyScope scope, params (string Name, string Value)[] placeholders) => Fill(Select(EmbeddedResource.Read(file), file, scope), file, [.. placeholders, .. scope.Placeholders]);

    private static string Fill(string text, string file, (string Name, string Value)[] placeholders) =>
        Placeholder().Replace(text, match => ValueOf(match.Groups[1].Value, file, placeholders));

    private static string Select(string text, string file, PolicyScope scope)
    {
        if (!text.Contains($"\"{In}\"", StringComparison.Ordinal)) return text;
        var document = JsonNode.Parse(text)!;
        var statements = document["Statement"]!.AsArray();
        foreach (var statement in statements.OfType<JsonObject>().ToList())
        {
            if (statement[In] is not { } accounts) continue;
            if (scope.Has(accounts.GetValue<string>()) ?? throw new InvalidOperationException($"{file} has a statement for accounts that nobody knows: {accounts}.")) statement.Remove(In);
            else statements.Remove(statement);
        }
        return document.ToJsonString();
    }

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
