using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Sqs;

/// <summary>The operations on queues.</summary>
internal static partial class QueueOperations
{
    public static JsonObject Create(JsonObject input, WireRequest request, SimulatedCloud cloud)
    {
        var name = input.Text("QueueName") ?? "";
        if (name.EndsWith(".fifo", StringComparison.Ordinal) || input.Object("Attributes")?["FifoQueue"] is not null)
            throw SqsErrors.NotSupported("FIFO queues");
        if (input["tags"] is JsonObject { Count: > 0 })
            throw SqsErrors.NotSupported("CreateQueue with tags");
        if (!Name().IsMatch(name))
            throw SqsErrors.Parameter("Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");
        var (queues, attributes) = (cloud.Accounts[request.Caller.AccountId].In(request.Caller.Region).State<SqsState>().Queues, Attributes(input));
        if (!queues.TryGetValue(name, out var queue))
        {
            queues[name] = queue = new($"arn:aws:sqs:{request.Caller.Region}:{request.Caller.AccountId}:{name}", cloud.Now);
            Set(queue, attributes);
        }
        else if (attributes.Any(attribute => queue.Attributes.GetValueOrDefault(attribute.Key) != attribute.Value))
        {
            throw new AwsErrorException("QueueNameExists", "A queue already exists with the same name and a different value for attributes.");
        }

        return new JsonObject { ["QueueUrl"] = QueueUrls.Of(queue, request) };
    }

    public static JsonObject Url(JsonObject input, WireRequest request, SimulatedCloud cloud)
    {
        var owner = input.Text("QueueOwnerAWSAccountId") ?? request.Caller.AccountId;
        var queue = SqsState.Find(cloud, $"arn:aws:sqs:{request.Caller.Region}:{owner}:{input.Text("QueueName")}") ?? throw SqsErrors.NoQueue();
        return new JsonObject { ["QueueUrl"] = QueueUrls.Of(queue, request) };
    }

    public static JsonObject List(JsonObject input, WireRequest request, SimulatedCloud cloud)
    {
        var found = cloud.Accounts[request.Caller.AccountId].In(request.Caller.Region).State<SqsState>().Queues.Values
            .Where(queue => queue.Name.StartsWith(input.Text("QueueNamePrefix") ?? "", StringComparison.Ordinal)).Select(queue => (JsonNode)QueueUrls.Of(queue, request)).ToList();
        return found.Count == 0 ? [] : new JsonObject { ["QueueUrls"] = new JsonArray([.. found]) };
    }

    public static JsonObject? Delete(MessageQueue queue, SimulatedCloud cloud)
    {
        cloud.Accounts[queue.Owner].In(queue.Arn.Split(':')[3]).State<SqsState>().Queues.Remove(queue.Name);
        return null;
    }

    public static JsonObject? SetAttributes(JsonObject input, MessageQueue queue)
    {
        Set(queue, Attributes(input));
        return null;
    }

    public static JsonObject GetAttributes(JsonObject input, MessageQueue queue, DateTimeOffset now)
    {
        queue.Forget(now);
        var all = MessageQueue.Numbers.ToDictionary(number => number.Key, number => queue.Attributes.GetValueOrDefault(number.Key) ?? number.Value.Default);
        foreach (var (name, value) in queue.Attributes)
            all[name] = value;
        all["QueueArn"] = queue.Arn;
        all["CreatedTimestamp"] = queue.Created.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        all["ApproximateNumberOfMessages"] = Count(queue, message => message.VisibleFrom <= now);
        all["ApproximateNumberOfMessagesNotVisible"] = Count(queue, message => message.VisibleFrom > now && message.Receives > 0);
        all["ApproximateNumberOfMessagesDelayed"] = Count(queue, message => message.VisibleFrom > now && message.Receives == 0);
        var asked = input.Texts("AttributeNames") ?? [];
        return new JsonObject { ["Attributes"] = new JsonObject(all.Where(one => asked.Contains("All") || asked.Contains(one.Key)).Select(one => KeyValuePair.Create(one.Key, (JsonNode?)one.Value))) };
    }

    public static JsonObject? Purge(MessageQueue queue)
    {
        queue.Messages.Clear();
        return null;
    }

    private static string Count(MessageQueue queue, Func<QueueMessage, bool> which) => queue.Messages.Count(which).ToString(CultureInfo.InvariantCulture);

    private static Dictionary<string, string> Attributes(JsonObject input)
    {
        var attributes = (input.Object("Attributes") ?? []).ToDictionary(one => one.Key, one => one.Value?.ToString() ?? "");
        foreach (var (name, value) in attributes)
        {
            if (name == "Policy")
                CheckPolicy(value);
            else if (!MessageQueue.Numbers.TryGetValue(name, out var limits))
                throw name is "RedrivePolicy" or "RedriveAllowPolicy" or "KmsMasterKeyId" or "ReceiveMessageWaitTimeSeconds" or "SqsManagedSseEnabled" ? SqsErrors.NotSupported("the attribute " + name) : SqsErrors.Attribute(name);
            else if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < limits.Least || number > limits.Most)
                throw SqsErrors.Value(name);
        }

        return attributes;
    }

    private static void CheckPolicy(string policy)
    {
        try
        {
            if (policy.Length > 0 && ParsedPolicy.Parse(policy).Statements.Any(statement => statement.Principals is null))
                throw SqsErrors.Value("Policy");
        }
        catch (PolicyFormatException)
        {
            throw SqsErrors.Value("Policy");
        }
    }

    private static void Set(MessageQueue queue, Dictionary<string, string> attributes)
    {
        foreach (var (name, value) in attributes)
            queue.Attributes[name] = value;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,80}\z")]
    private static partial Regex Name();
}
