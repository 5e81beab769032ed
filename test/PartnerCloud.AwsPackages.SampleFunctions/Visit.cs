namespace PartnerCloud.AwsPackages.SampleFunctions;

/// <summary>A service with one instance per invocation.</summary>
public sealed class Visit
{
    private static int _last;

    public int Number { get; } = Interlocked.Increment(ref _last);
}
