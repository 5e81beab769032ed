namespace PartnerCloud.Local.Functions;

/// <summary>One line that a function wrote to its standard output or error.</summary>
/// <param name="FunctionName">The function.</param>
/// <param name="ProcessId">The process that wrote it.</param>
/// <param name="Text">The line, cut where it is longer than a log event may be.</param>
public sealed record FunctionLogLine(string FunctionName, int ProcessId, string Text);
