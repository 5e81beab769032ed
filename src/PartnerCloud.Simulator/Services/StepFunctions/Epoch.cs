namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>Timestamps on the wire: seconds since 1970, with milliseconds as fraction.</summary>
internal static class Epoch
{
    public static decimal Of(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / 1000m;
}
