using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Protocols;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Sns;

/// <summary>Amazon SNS: topics and their messages. There are no subscriptions: messages stay with their topic for reading.</summary>
public sealed partial class SnsService : QueryService
{
    private const int LongestMessage = 262_144;
    private readonly SimulatedCloud cloud;

    /// <summary>Serves every account of a cloud.</summary>
    public SnsService(SimulatedCloud cloud)
        : base("sns", "http://sns.amazonaws.com/doc/2010-03-31/")
    {
        this.cloud = cloud;
        On("Publish", Publish);
        On("CreateTopic", Create);
        On("ListTopics", List);
        On("GetTopicAttributes", GetAttributes);
        On("SetTopicAttributes", SetAttributes);
        cloud.EventTargets.Add(new TopicTarget(cloud));
    }

    /// <summary>Nobody is tested for reading topics.</summary>
    public override string? LagsBehind => null;

    internal override ActionTable Permissions => SnsAuthorization.Permissions;

    /// <inheritdoc/>
    protected override T Perform<T>(Func<T> handler) => cloud.Atomically(handler);

    private IEnumerable<XElement> Publish(QueryParameters request, Caller caller)
    {
        foreach (var other in (string[])["TargetArn", "PhoneNumber", "MessageStructure", "MessageAttributes.entry.1.Name", "MessageGroupId"])
        {
            if (request.Optional(other) is not null)
                throw Invalid($"The simulated sns service does not implement Publish with {other.Split('.')[0]}");
        }

        var topic = TopicOf(request.Optional("TopicArn") ?? throw Invalid("TopicArn or TargetArn Reason: no value for required parameter"), caller);
        var text = request.Optional("Message") is { Length: > 0 } message ? message : throw Invalid("Empty message");
        if (Encoding.UTF8.GetByteCount(text) > LongestMessage)
            throw Invalid("Message too long");
        var subject = request.Optional("Subject");
        if (subject is not null && !Subject().IsMatch(subject))
            throw Invalid("Subject");
        var published = new TopicMessage(Guid.NewGuid().ToString(), cloud.Now, subject, text);
        topic.Messages.Add(published);
        return [new("MessageId", published.Id)];
    }

    private IEnumerable<XElement> Create(QueryParameters request, Caller caller)
    {
        var name = request.Optional("Name") ?? "";
        if (!Name().IsMatch(name))
            throw Invalid("Topic Name");
        cloud.Accounts[caller.AccountId].In(caller.Region).State<SnsState>().Topics.TryAdd(name, new());
        return [new("TopicArn", ArnOf(name, caller))];
    }

    private IEnumerable<XElement> List(QueryParameters request, Caller caller) =>
        [new("Topics", cloud.Accounts[caller.AccountId].In(caller.Region).State<SnsState>().Topics.Keys.Select(name => new XElement("member", new XElement("TopicArn", ArnOf(name, caller)))))];

    private IEnumerable<XElement> GetAttributes(QueryParameters request, Caller caller)
    {
        var arn = request.Required("TopicArn");
        var facts = new List<(string Name, string Value)> { ("TopicArn", arn), ("Owner", caller.AccountId) };
        if (TopicOf(arn, caller).Policy is { } policy)
            facts.Add(("Policy", policy));
        return [new("Attributes", facts.Select(fact => new XElement("entry", new XElement("key", fact.Name), new XElement("value", fact.Value))))];
    }

    private XElement[]? SetAttributes(QueryParameters request, Caller caller)
    {
        var (topic, name, value) = (TopicOf(request.Required("TopicArn"), caller), request.Required("AttributeName"), request.Required("AttributeValue"));
        if (name != "Policy")
            throw Invalid($"The simulated sns service does not implement SetTopicAttributes with {name}");
        try
        {
            _ = ParsedPolicy.Parse(value);
        }
        catch (PolicyFormatException wrong)
        {
            throw Invalid("Policy Error: " + wrong.Message);
        }

        topic.Policy = value;
        return null;
    }

    private Topic TopicOf(string arn, Caller caller)
    {
        if (arn.Split(':') is not ["arn", _, "sns", var region, var account, var name])
            throw Invalid("TopicArn");
        if (region != caller.Region)
            throw Invalid("TopicArn");
        if (account != caller.AccountId)
            throw new AwsErrorException("AuthorizationError", $"User: {caller.Arn} is not authorized to perform: SNS:Publish on resource: {arn}", 403);
        return cloud.Accounts[account].In(region).State<SnsState>().Topics.GetValueOrDefault(name) ?? throw new AwsErrorException("NotFound", "Topic does not exist", 404);
    }

    private static string ArnOf(string name, Caller caller) => $"arn:aws:sns:{caller.Region}:{caller.AccountId}:{name}";

    private static AwsErrorException Invalid(string what) => new("InvalidParameter", $"Invalid parameter: {what}");

    /// <summary>A valid subject. AWS documents fewer than 100 characters, without line breaks and control characters.</summary>
    [GeneratedRegex(@"^[^\p{Cc}]{1,99}\z")]
    private static partial Regex Subject();

    [GeneratedRegex(@"^[A-Za-z0-9_-]{1,256}\z")]
    private static partial Regex Name();
}
