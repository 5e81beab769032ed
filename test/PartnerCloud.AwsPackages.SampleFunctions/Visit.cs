namespace PartnerCloud.AwsPackages.SampleFunctions;

/// <summary>One per invocation.</summary>
public sealed class Visit
{
    private static int _last;

    public int Number { get; } = Interlocked.Increment(ref _last);
}
