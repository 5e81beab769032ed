using Amazon.Lambda.Core;

namespace PartnerCloud.AwsPackages.Lambda;

/// <summary>An invocation as the Runtime API hands it out.</summary>
internal sealed record Invocation(Stream Input, ILambdaContext Context) : IDisposable
{
    public void Dispose() => Input.Dispose();
}
