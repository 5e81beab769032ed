namespace PartnerCloud.Lambda.Common;

/// <summary>Waits inside a function, before something is tried again. Tests and the simulated AWS wait by their own clocks.</summary>
/// <param name="time">How long.</param>
/// <param name="ct">Ends the wait early.</param>
public delegate Task Pause(TimeSpan time, CancellationToken ct);
