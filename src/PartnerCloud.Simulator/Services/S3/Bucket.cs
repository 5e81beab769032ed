using System.Text.Json.Serialization;
using System.Xml.Linq;

namespace PartnerCloud.Simulator.Services.S3;

/// <summary>A bucket: its owner, its configuration and its objects.</summary>
internal sealed class Bucket(string name, string owner, string region, DateTimeOffset created)
{
    public string Name => name;

    /// <summary>The account that owns it.</summary>
    public string Owner => owner;

    public string Region => region;

    public DateTimeOffset Created => created;

    public string? Policy { get; set; }

    /// <summary>The configuration documents without namespaces, by subresource, for example <c>versioning</c>.</summary>
    [JsonIgnore]
    public SortedDictionary<string, XElement> Configurations { get; } = new(StringComparer.Ordinal);

    /// <summary>The versions of the objects by key, the newest last.</summary>
    public SortedDictionary<string, List<ObjectVersion>> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>The configuration documents as text.</summary>
    public IEnumerable<string> ConfigurationTexts => Configurations.Values.Select(document => document.ToString(SaveOptions.DisableFormatting));
}
