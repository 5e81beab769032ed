using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Services.EventBridge;

namespace PartnerCloud.Simulator.Tests.Services.EventBridge;

/// <summary>Patterns match as EventBridge documents it.</summary>
public sealed class EventPatternTests
{
    private const string Event = """{"source":"aws.lambda","detail":{"name":"PartnerCloud-One","who":{"type":"Root"},"list":["a","b"],"none":null}}""";

    [Theory]
    [InlineData("""{"source":["aws.iam","aws.lambda"]}""", true)]
    [InlineData("""{"source":["aws.iam"]}""", false)]
    [InlineData("""{"source":["aws.lambda"],"detail":{"name":["other"]}}""", false)]
    [InlineData("""{"detail":{"name":[{"prefix":"PartnerCloud-"}]}}""", true)]
    [InlineData("""{"detail":{"name":[{"prefix":"Cloud-"}]}}""", false)]
    [InlineData("""{"detail":{"name":[{"suffix":"-One"}]}}""", true)]
    [InlineData("""{"detail":{"name":[{"wildcard":"*Cloud-*"}]}}""", true)]
    [InlineData("""{"detail":{"name":[{"wildcard":"Cloud*"}]}}""", false)]
    [InlineData("""{"detail":{"name":[{"anything-but":["PartnerCloud-One","x"]}]}}""", false)]
    [InlineData("""{"detail":{"name":[{"anything-but":"x"}]}}""", true)]
    [InlineData("""{"detail":{"name":[{"anything-but":{"prefix":"Partner"}}]}}""", false)]
    [InlineData("""{"detail":{"missing":[{"anything-but":["x"]}]}}""", false)]
    [InlineData("""{"detail":{"missing":[{"exists":false}]}}""", true)]
    [InlineData("""{"detail":{"missing":{"deeper":[{"exists":false}]}}}""", true)]
    [InlineData("""{"detail":{"who":{"type":[{"exists":true}]}}}""", true)]
    [InlineData("""{"detail":{"list":["b"]}}""", true)]
    [InlineData("""{"detail":{"list":["c"]}}""", false)]
    [InlineData("""{"detail":{"$or":[{"name":["x"]},{"who":{"type":["Root"]}}]}}""", true)]
    [InlineData("""{"detail":{"$or":[{"name":["x"]},{"who":{"type":["y"]}}]}}""", false)]
    public void Matches_Pattern_FollowsTheDocumentation(string pattern, bool expected) =>
        Assert.Equal(expected, EventPattern.Matches(JsonNode.Parse(pattern)!.AsObject(), JsonNode.Parse(Event)));

    [Theory]
    [InlineData("""{"detail":{"name":[{"cidr":"10.0.0.0/8"}]}}""")]
    [InlineData("""{"source":"aws.lambda"}""")]
    public void Pattern_Unsupported_IsAnError(string pattern) =>
        Assert.Throws<NotSupportedException>(() => EventPattern.Matches(JsonNode.Parse(pattern)!.AsObject(), JsonNode.Parse(Event)));
}
