namespace PartnerCloud.Simulator.Services.Sns;

/// <summary>A message that was published to a topic: what its subscribers would get.</summary>
/// <param name="Id">The id that Publish answered.</param>
/// <param name="Time">When it was published.</param>
/// <param name="Subject">The subject; null where none was given.</param>
/// <param name="Text">The message.</param>
public sealed record TopicMessage(string Id, DateTimeOffset Time, string? Subject, string Text);
