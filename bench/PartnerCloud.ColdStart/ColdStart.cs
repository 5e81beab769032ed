namespace PartnerCloud.ColdStart;

/// <summary>One start of a function's process.</summary>
/// <param name="Init">From starting the process until it asks for its first invocation: what Lambda reports as init duration.</param>
/// <param name="First">From handing it that invocation until its answer.</param>
internal readonly record struct ColdStart(TimeSpan Init, TimeSpan First)
{
    public TimeSpan Total => Init + First;
}
