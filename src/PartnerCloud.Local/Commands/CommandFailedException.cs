namespace PartnerCloud.Local.Commands;

/// <summary>A command cannot do what it was asked to. The user sees the message as one line: what is wrong, and what to do.</summary>
public sealed class CommandFailedException(string message) : Exception(message);
