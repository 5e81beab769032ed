using System.Reflection;

namespace PartnerCloud.AwsPackages.Lambda;

/// <summary>An exception in the Runtime API's format. Workflows match <paramref name="ErrorType"/> exactly, so it is the simple class name.</summary>
internal sealed record ErrorReport(string ErrorType, string ErrorMessage, IReadOnlyList<string> StackTrace, ErrorReport Cause)
{
    public static ErrorReport Of(Exception exception)
    {
        var error = Unwrap(exception);
        var trace = error.StackTrace?.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        return new ErrorReport(error.GetType().Name, error.Message, trace, error.InnerException is { } inner ? Of(inner) : null);
    }

    // Reflection and tasks wrap a function's exception. Only the function's own exception name matters.
    public static Exception Unwrap(Exception exception) => exception switch
    {
        TargetInvocationException { InnerException: { } inner } => Unwrap(inner),
        AggregateException { InnerExceptions: [var only] } => Unwrap(only),
        _ => exception,
    };
}
