namespace PartnerCloud.Simulator.Services.Sns;

/// <summary>A published message, as the topic's subscribers would get it.</summary>
/// <param name="Id">The id that Publish returned.</param>
/// <param name="Time">The time of publication.</param>
/// <param name="Subject">The subject; null for none.</param>
/// <param name="Text">The message.</param>
public sealed record TopicMessage(string Id, DateTimeOffset Time, string? Subject, string Text);
