using System.Reflection;

namespace PartnerCloud.AwsPackages.Lambda;

/// <summary>An exception as the Runtime API takes it. A workflow matches <paramref name="ErrorType"/> exactly: it is the simple class name.</summary>
internal sealed record ErrorReport(string ErrorType, string ErrorMessage, IReadOnlyList<string> StackTrace, ErrorReport Cause)
{
    public static ErrorReport Of(Exception exception)
    {
        var error = Unwrap(exception);
        var trace = error.StackTrace?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        return new ErrorReport(error.GetType().Name, error.Message, trace, error.InnerException is { } inner ? Of(inner) : null);
    }

    // Reflection and tasks wrap what a function threw: the name that matters is the function's own.
    public static Exception Unwrap(Exception exception) => exception switch
    {
        TargetInvocationException { InnerException: { } inner } => Unwrap(inner),
        AggregateException { InnerExceptions: [var only] } => Unwrap(only),
        _ => exception,
    };
}
