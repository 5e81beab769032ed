using System.Text.Json.Nodes;

namespace PartnerCloud.Simulator.Services.Sqs;

/// <summary>A message in a queue.</summary>
internal sealed class QueueMessage(string id, string body, string senderId, DateTimeOffset sent, DateTimeOffset visible)
{
    public string Id => id;

    public string Body => body;

    public string SenderId => senderId;

    public DateTimeOffset Sent => sent;

    /// <summary>The custom attributes, as SendMessage takes them.</summary>
    public JsonObject Attributes { get; init; } = [];

    /// <summary>The time from which ReceiveMessage returns it.</summary>
    public DateTimeOffset VisibleFrom { get; set; } = visible;

    public DateTimeOffset? FirstReceived { get; set; }

    public int Receives { get; set; }

    /// <summary>The handle of the latest receipt; null before the first.</summary>
    public string? Handle { get; set; }
}
