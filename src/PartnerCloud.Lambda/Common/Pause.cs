namespace PartnerCloud.Lambda.Common;

/// <summary>Waits inside a function before a retry. Tests and the simulated AWS use their own clocks.</summary>
/// <param name="time">The length of the wait.</param>
/// <param name="ct">Ends the wait early.</param>
public delegate Task Pause(TimeSpan time, CancellationToken ct);
