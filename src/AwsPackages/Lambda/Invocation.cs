using Amazon.Lambda.Core;

namespace PartnerCloud.AwsPackages.Lambda;

/// <summary>An invocation from the Runtime API.</summary>
internal sealed record Invocation(Stream Input, ILambdaContext Context) : IDisposable
{
    public void Dispose() => Input.Dispose();
}
