using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Aws.Policies;

/// <summary>Reads policy files and fills their placeholders, such as <c>${AccountId}</c>. The variables of AWS, such as <c>${aws:username}</c>, stay.</summary>
internal static partial class PolicyDocument
{
    /// <summary>
    /// The member of a statement that only some accounts get. It names these accounts, and is never sent to AWS. A policy has room for 6,144 characters, so a
    /// statement without a use in an account is left out there.
    /// </summary>
    private const string In = "In";

    /// <summary>Reads a policy file for any account and fills its placeholders.</summary>
    /// <exception cref="InvalidOperationException">The file has a placeholder without a value.</exception>
    public static string Read(string file, params (string Name, string Value)[] placeholders) => Fill(Select(EmbeddedResource.Read(file), file, PolicyScope.None), file, placeholders);

    /// <summary>Reads a policy file for one kind of account. Statements for other kinds are left out.</summary>
    /// <exception cref="InvalidOperationException">The file has a placeholder without a value, or a statement for an unknown kind of account.</exception>
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
            if (scope.Has(accounts.GetValue<string>()) ?? throw new InvalidOperationException($"{file} has a statement for an unknown kind of account: {accounts}.")) statement.Remove(In);
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
        throw new InvalidOperationException($"{file} has the placeholder {name}, but there is no value for it.");
    }

    /// <summary>The variables of AWS contain a colon; our placeholders do not.</summary>
    [GeneratedRegex(@"\$\{([A-Za-z]+)\}")]
    private static partial Regex Placeholder();
}
