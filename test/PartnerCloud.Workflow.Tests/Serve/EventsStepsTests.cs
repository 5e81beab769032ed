using System.Text.Json.Nodes;

namespace PartnerCloud.Workflow.Tests.Serve;

/// <summary>CAM's own bus and queue, with the AWS CLI as in docs/try.md.</summary>
[Collection(nameof(HardenedServe))]
public sealed class EventsStepsTests(HardenedServe serve)
{
    [Fact(Explicit = true)]
    public async Task Events_WithTheStepsOfThePage_ReachCamsQueue()
    {
        var blocks = TryPage.BlocksUnder("As CAM with a queue of its own");
        foreach (var block in blocks.Take(3))
            await TryPage.RunAsync(serve.Endpoint, block);

        var received = "";
        while (!received.Contains("prov-000129", StringComparison.Ordinal))
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            received = (await TryPage.RunAsync(serve.Endpoint, blocks[3])).Trim();
        }

        var first = JsonNode.Parse(received.Split('\t')[0])!;
        Assert.Equal(("589942003651", "Provider Status Change", "requested"), ((string?)first["account"], (string?)first["detail-type"], (string?)first["detail"]!["status"]));
    }
}
