#nullable enable
using System.Diagnostics;

namespace PartnerCloud.AwsPackages.Lambda;

/// <summary>
/// An exception as AWS's RuntimeSupport reports it. Workflows match <paramref name="ErrorType"/> exactly: it is the class name without a namespace.
/// No exception is unwrapped. An <see cref="AggregateException"/> is reported under its own name.
/// </summary>
/// <param name="ErrorType">The class name.</param>
/// <param name="ErrorMessage">The message.</param>
/// <param name="StackTrace">The lines of the stack trace. Empty if the exception was never thrown, or says that it has none.</param>
/// <param name="Cause">The inner exception; null for none.</param>
/// <param name="Causes">The exceptions of an <see cref="AggregateException"/>. Empty for others.</param>
internal sealed record ErrorReport(string ErrorType, string ErrorMessage, IReadOnlyList<string> StackTrace, ErrorReport? Cause, IReadOnlyList<ErrorReport> Causes)
{
    public static ErrorReport Of(Exception error) => new(
        error.GetType().Name,
        error.Message,
        string.IsNullOrEmpty(error.StackTrace) ? [] : new StackTrace(error, fNeedFileInfo: true).ToString().Split(Environment.NewLine, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        error.InnerException is { } inner ? Of(inner) : null,
        error is AggregateException several ? [.. several.InnerExceptions.Select(Of)] : []);
}
