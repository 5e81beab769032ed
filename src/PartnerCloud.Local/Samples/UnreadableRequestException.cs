namespace PartnerCloud.Local.Samples;

/// <summary>A file holds no request. The user sees the message as one line: what is wrong, and what to do.</summary>
public sealed class UnreadableRequestException(string message) : Exception(message);
