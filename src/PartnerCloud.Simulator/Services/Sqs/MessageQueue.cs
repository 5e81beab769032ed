using System.Globalization;
using System.Text.Json.Serialization;

namespace PartnerCloud.Simulator.Services.Sqs;

/// <summary>A standard queue with its attributes and messages.</summary>
internal sealed class MessageQueue(string arn, DateTimeOffset created)
{
    public static IReadOnlyDictionary<string, (string Default, int Least, int Most)> Numbers { get; } = new Dictionary<string, (string, int, int)>
    {
        ["VisibilityTimeout"] = ("30", 0, 43_200),
        ["MessageRetentionPeriod"] = ("345600", 60, 1_209_600),
        ["MaximumMessageSize"] = ("1048576", 1024, 1_048_576),
        ["DelaySeconds"] = ("0", 0, 900),
    };

    public string Arn => arn;

    public DateTimeOffset Created => created;

    [JsonIgnore]
    public string Name => arn[(arn.LastIndexOf(':') + 1)..];

    [JsonIgnore]
    public string Owner => arn.Split(':')[4];

    /// <summary>The attributes that were set.</summary>
    public SortedDictionary<string, string> Attributes { get; } = new(StringComparer.Ordinal);

    [JsonIgnore]
    public string? Policy => Attributes.GetValueOrDefault("Policy") is { Length: > 0 } policy ? policy : null;

    /// <summary>The messages, oldest first. A dump omits them.</summary>
    [JsonIgnore]
    public List<QueueMessage> Messages { get; } = [];

    public int Number(string attribute) => int.Parse(Attributes.GetValueOrDefault(attribute) ?? Numbers[attribute].Default, CultureInfo.InvariantCulture);

    /// <summary>Removes the messages that are too old.</summary>
    public void Forget(DateTimeOffset now) => Messages.RemoveAll(message => message.Sent.AddSeconds(Number("MessageRetentionPeriod")) <= now);
}
