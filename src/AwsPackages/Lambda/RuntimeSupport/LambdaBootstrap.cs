using PartnerCloud.AwsPackages.Lambda;

namespace Amazon.Lambda.RuntimeSupport;

/// <summary>Takes one invocation after another from the Lambda Runtime API. It reports a function's error and continues.</summary>
public class LambdaBootstrap : IDisposable
{
    private readonly InvocationHandler _handler;
    private readonly RuntimeApiClient _api = RuntimeApiClient.FromEnvironment();

    internal LambdaBootstrap(InvocationHandler handler) => _handler = handler;

    public async Task RunAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            while (!cancellationToken.IsCancellationRequested)
            {
                await RunOnceAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped while waiting for the next invocation. No invocation is lost.
        }
    }

    public void Dispose()
    {
        _api.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        using var invocation = await _api.NextAsync(cancellationToken);
        using var output = new MemoryStream();
        try
        {
            await _handler(invocation.Input, invocation.Context, output);
        }
        catch (Exception e)
        {
            // Also what the function's own log does not have, such as an event that cannot be read. This is the format Unformatted, which our deployment sets.
            await Console.Out.WriteLineAsync(e.ToString());
            await _api.ReportErrorAsync(invocation.Context.AwsRequestId, ErrorReport.Of(e));
            return;
        }
        output.Position = 0;
        await _api.RespondAsync(invocation.Context.AwsRequestId, output);
    }
}
