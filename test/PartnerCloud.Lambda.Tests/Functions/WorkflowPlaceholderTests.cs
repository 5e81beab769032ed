using System.Text.Json.Nodes;
using PartnerCloud.Lambda.Functions;

namespace PartnerCloud.Lambda.Tests.Functions;

public sealed class WorkflowPlaceholderTests
{
    [Theory]
    [InlineData("""["x:${Workflow}:*"]""", """["x:maintain-users:*","x:onboard-account:*"]""")]
    [InlineData("""["a",{"suffix":":${Workflow}"},1,null]""", """["a",{"suffix":":maintain-users"},{"suffix":":onboard-account"},1,null]""")]
    [InlineData("""[{"Sid":"A","Resource":["x:${Workflow}"]}]""", """[{"Sid":"A","Resource":["x:maintain-users","x:onboard-account"]}]""")]
    [InlineData("""{"a":"${Other}","b":["${Other}"]}""", """{"a":"${Other}","b":["${Other}"]}""")]
    public void Fill_ItemsWithThePlaceholder_AreRepeated(string json, string filled) => Assert.Equal(filled, WorkflowPlaceholder.Fill(JsonNode.Parse(json))!.ToJsonString());
}
