namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>Writes timestamps: seconds since 1970, with milliseconds as a fraction.</summary>
internal static class Epoch
{
    public static decimal Of(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / 1000m;
}
