namespace PartnerCloud.ColdStart;

/// <summary>One start of a function's process.</summary>
/// <param name="Init">From the start of the process until it asks for its first invocation. Lambda reports this time as init duration.</param>
/// <param name="First">From handing over that invocation until the response.</param>
internal readonly record struct ColdStart(TimeSpan Init, TimeSpan First)
{
    public TimeSpan Total => Init + First;
}
