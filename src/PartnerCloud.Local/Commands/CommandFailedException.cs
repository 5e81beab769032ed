namespace PartnerCloud.Local.Commands;

/// <summary>A command cannot do what it was asked to: its message is the one line that the user sees, and says what to do.</summary>
public sealed class CommandFailedException(string message) : Exception(message);
