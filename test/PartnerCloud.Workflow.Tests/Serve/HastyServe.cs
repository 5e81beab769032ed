namespace PartnerCloud.Workflow.Tests.Serve;

/// <summary>A <c>serve</c> in which weeks pass immediately.</summary>
public sealed class HastyServe : IAsyncLifetime
{
    private ServeProcess? serve;

    /// <summary>The address of <c>serve</c>.</summary>
    public string Endpoint => serve!.Endpoint;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => serve = await ServeProcess.StartAsync(timeScale: 1_000_000, TestContext.Current.CancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => serve?.DisposeAsync() ?? ValueTask.CompletedTask;
}
