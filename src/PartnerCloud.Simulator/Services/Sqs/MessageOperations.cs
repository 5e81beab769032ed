using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Sqs;

/// <summary>The operations on messages. ReceiveMessage answers at once, also with WaitTimeSeconds.</summary>
internal static class MessageOperations
{
    public static JsonObject Send(JsonObject input, MessageQueue queue, Caller caller, DateTimeOffset now)
    {
        var (body, attributes) = (input.Text("MessageBody") ?? "", (JsonObject)(input.Object("MessageAttributes") ?? []).DeepClone());
        if (body.Length == 0)
            throw SqsErrors.Parameter("The request must contain the parameter MessageBody.");
        if (Encoding.UTF8.GetByteCount(body) > queue.Number("MaximumMessageSize"))
            throw SqsErrors.Parameter($"One or more parameters are invalid. Reason: Message must be shorter than {queue.Number("MaximumMessageSize")} bytes.");
        if (input["MessageGroupId"] is not null || input["MessageDeduplicationId"] is not null)
            throw SqsErrors.NotSupported("SendMessage with MessageGroupId or MessageDeduplicationId");
        var message = new QueueMessage(Guid.NewGuid().ToString(), body, caller.UserId, now, now.AddSeconds(Within(input, "DelaySeconds", 0, 900) ?? queue.Number("DelaySeconds"))) { Attributes = attributes };
        queue.Messages.Add(message);
        var answer = new JsonObject { ["MessageId"] = message.Id, ["MD5OfMessageBody"] = MessageDigest.Of(body) };
        if (attributes.Count > 0)
            answer["MD5OfMessageAttributes"] = MessageDigest.Of(attributes);
        return answer;
    }

    public static JsonObject Receive(JsonObject input, MessageQueue queue, DateTimeOffset now)
    {
        queue.Forget(now);
        Within(input, "WaitTimeSeconds", 0, 20);
        var (most, hidden) = (Within(input, "MaxNumberOfMessages", 1, 10) ?? 1, Within(input, "VisibilityTimeout", 0, 43_200) ?? queue.Number("VisibilityTimeout"));
        var received = queue.Messages.Where(message => message.VisibleFrom <= now).Take((int)most).ToList();
        foreach (var message in received)
        {
            message.Receives++;
            message.FirstReceived ??= now;
            message.VisibleFrom = now.AddSeconds(hidden);
            message.Handle = $"{message.Id}#{message.Receives}";
        }

        return received.Count == 0 ? [] : new JsonObject { ["Messages"] = new JsonArray([.. received.Select(message => Json(message, input))]) };
    }

    public static JsonObject? Delete(JsonObject input, MessageQueue queue)
    {
        var handle = Handle(input);
        queue.Messages.RemoveAll(message => message.Id == handle.Id); // no error if it is gone, as in AWS
        return null;
    }

    public static JsonObject? ChangeVisibility(JsonObject input, MessageQueue queue, DateTimeOffset now)
    {
        var handle = Handle(input);
        var message = queue.Messages.FirstOrDefault(one => one.Id == handle.Id && one.Handle == handle.Text && one.VisibleFrom > now)
            ?? throw new AwsErrorException("MessageNotInflight", "The specified message isn't in flight.");
        message.VisibleFrom = now.AddSeconds(Within(input, "VisibilityTimeout", 0, 43_200) ?? 0);
        return null;
    }

    private static (string Id, string Text) Handle(JsonObject input) => input.Text("ReceiptHandle") is { } handle && handle.Split('#') is [var id, _]
        ? (id, handle)
        : throw new AwsErrorException("ReceiptHandleIsInvalid", $"The input receipt handle \"{input.Text("ReceiptHandle")}\" is not a valid receipt handle.");

    private static JsonObject Json(QueueMessage message, JsonObject input)
    {
        var json = new JsonObject { ["MessageId"] = message.Id, ["ReceiptHandle"] = message.Handle, ["MD5OfBody"] = MessageDigest.Of(message.Body), ["Body"] = message.Body };
        var custom = input.Texts("MessageAttributeNames") ?? [];
        var shown = new JsonObject(message.Attributes.Where(one => custom.Any(name => name is "All" or ".*" || name == one.Key || (name.EndsWith(".*", StringComparison.Ordinal) && one.Key.StartsWith(name[..^2], StringComparison.Ordinal))))
            .Select(one => KeyValuePair.Create(one.Key, one.Value?.DeepClone())));
        if (shown.Count > 0)
            (json["MessageAttributes"], json["MD5OfMessageAttributes"]) = (shown, MessageDigest.Of(shown));
        var system = (input.Texts("MessageSystemAttributeNames") ?? []).Concat(input.Texts("AttributeNames") ?? []).ToList();
        var facts = new (string Name, string Value)[]
        {
            ("SenderId", message.SenderId),
            ("SentTimestamp", Milliseconds(message.Sent)),
            ("ApproximateReceiveCount", message.Receives.ToString(CultureInfo.InvariantCulture)),
            ("ApproximateFirstReceiveTimestamp", Milliseconds(message.FirstReceived!.Value)),
        }.Where(fact => system.Contains("All") || system.Contains(fact.Name)).ToList();
        if (facts.Count > 0)
            json["Attributes"] = new JsonObject(facts.Select(fact => KeyValuePair.Create(fact.Name, (JsonNode?)fact.Value)));
        return json;
    }

    private static string Milliseconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private static long? Within(JsonObject input, string member, int least, int most) => input.Number(member) is not { } number || (number >= least && number <= most) ? input.Number(member)
        : throw SqsErrors.Parameter($"Value {number} for parameter {member} is invalid. Reason: Must be between {least} and {most}, if provided.");
}
