namespace PartnerCloud.Local.Functions;

/// <summary>One line that a function wrote to its standard output or error.</summary>
/// <param name="FunctionName">The function's name.</param>
/// <param name="ProcessId">The id of the process that wrote it.</param>
/// <param name="Text">The line, cut at the maximum length of a log event.</param>
public sealed record FunctionLogLine(string FunctionName, int ProcessId, string Text);
