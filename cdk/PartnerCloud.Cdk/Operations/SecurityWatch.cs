using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using PartnerCloud.Lambda.Functions;

namespace PartnerCloud.Cdk.Operations;

/// <summary>
/// One kind of call that opens a way to passwords or customers' accounts. None of our functions makes such a call in ordinary work. It is described in
/// <c>Watches/&lt;name&gt;.json</c>. The pattern may have the placeholders <c>${CamAccountId}</c>, <c>${CredentialsKeyId}</c> and <c>${WorkflowKeyId}</c>,
/// and arrays <see cref="WorkflowPlaceholder"/>.
/// </summary>
/// <param name="Name">The end of the rule's name.</param>
/// <param name="Means">What happened, in the words of the notification.</param>
/// <param name="Pattern">The rule's pattern, with placeholders.</param>
public sealed record SecurityWatch(string Name, string Means, string Pattern)
{
    private const string Folder = "Operations/Watches/";

    /// <summary>All watches, in the order of their names.</summary>
    public static IReadOnlyList<SecurityWatch> All { get; } = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>The pattern, with the placeholders filled.</summary>
    public string PatternWith(IReadOnlyDictionary<string, string> placeholders)
    {
        ArgumentNullException.ThrowIfNull(placeholders);
        return placeholders.Aggregate(Pattern, (text, placeholder) => text.Replace($"${{{placeholder.Key}}}", JsonEncodedText.Encode(placeholder.Value, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(), StringComparison.Ordinal));
    }

    private static SecurityWatch Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        var file = JsonNode.Parse(stream)!;
        return new(Path.GetFileNameWithoutExtension(resource[Folder.Length..]), (string)file["means"]!, WorkflowPlaceholder.Fill(file["pattern"])!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }
}
