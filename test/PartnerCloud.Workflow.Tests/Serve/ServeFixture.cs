namespace PartnerCloud.Workflow.Tests.Serve;

/// <summary>One <c>serve</c> for several tests, each with accounts of its own.</summary>
public sealed class ServeFixture : IAsyncLifetime
{
    private ServeProcess? serve;

    /// <summary>Where it listens.</summary>
    public string Endpoint => serve!.Endpoint;

    /// <summary>What it has said so far.</summary>
    public IReadOnlyCollection<string> Printed => serve!.Printed;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => serve = await ServeProcess.StartAsync(TestContext.Current.CancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => serve?.DisposeAsync() ?? ValueTask.CompletedTask;
}
