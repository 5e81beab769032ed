namespace PartnerCloud.AwsPackages.Tests.Lambda.ErrorReports;

/// <summary>Exceptions of every shape that changes how a report is written. <c>recorded.json</c> has the report of each, as AWS's RuntimeSupport wrote it.</summary>
internal static class ReportedErrors
{
    public static IReadOnlyDictionary<string, Exception> All { get; } = new Dictionary<string, Exception>(StringComparer.Ordinal)
    {
        ["message"] = new InvalidOperationException("The account is not ready."),
        ["empty message"] = new InvalidOperationException(""),
        ["spaces around the message"] = new InvalidOperationException("  a b \n"),
        ["only spaces"] = new InvalidOperationException(" \t "),
        ["quotes and backslashes"] = new InvalidOperationException("""{"a":"b\c"} 'd' </e> &"""),
        ["lines and tabs"] = new InvalidOperationException("one\r\ntwo\tthree\u000bfour\ffive\bsix"),
        ["control characters"] = new InvalidOperationException("a\0b\u0001c\u001bd\u001fe\u007ff"),
        ["line separators"] = new InvalidOperationException("a\u0085b\u2028c\u2029d"),
        ["other languages"] = new InvalidOperationException("Zoë 東京 😀"),
        ["no-break spaces around the message"] = new InvalidOperationException("\u00a0a\u00a0"),
        ["generic type"] = new Failure<string>("m"),
        ["nested type"] = new Failure<string>.Inner("m"),
        ["never thrown, with a cause"] = new InvalidOperationException("outer", new FormatException("inner")),
        ["causes in causes"] = new InvalidOperationException("1", new FormatException("2", new ArithmeticException("3", new TimeoutException("4")))),
        ["aggregate of none"] = new AggregateException("none"),
        ["aggregate of one"] = new AggregateException("one", new FormatException("a")),
        ["aggregate of three"] = new AggregateException("three", new FormatException("a"), new TimeoutException("b"), new ArithmeticException("c")),
        ["aggregate with causes"] = new AggregateException("two", new FormatException("a", new TimeoutException("b")), new AggregateException("c", new FormatException("d"))),
        ["aggregate as a cause"] = new InvalidOperationException("outer", new AggregateException("two", new FormatException("a"), new TimeoutException("b"))),
        ["thrown"] = Thrown(() => throw new InvalidOperationException("thrown")),
        ["thrown, with a thrown cause"] = Thrown(() => throw new InvalidOperationException("outer", Thrown(() => throw new FormatException("inner")))),
        ["thrown, with a cause that was not"] = Thrown(() => throw new InvalidOperationException("outer", new FormatException("inner"))),
        ["thrown aggregate"] = Thrown(() => throw new AggregateException("two", Thrown(() => throw new FormatException("a")), new TimeoutException("b"))),
        ["thrown, and says that it has no stack trace"] = Thrown(() => throw new Traceless()),
        ["longest message"] = new InvalidOperationException(new string('x', Longest)),
        ["message too long by one"] = new InvalidOperationException(new string('x', Longest + 1)),
        ["message too long in bytes"] = new InvalidOperationException(new string('é', (Longest / 2) + 1)),
        ["cause too long"] = new InvalidOperationException("outer", new FormatException(new string('x', Longest))),
        ["second cause too long"] = new AggregateException("three", new FormatException("a"), new FormatException(new string('x', Longest)), new FormatException("c")),
    };

    /// <summary>The longest message, in bytes, that fits into 256 KiB with all that stands around it. A report of exactly 256 KiB is already too long.</summary>
    private const int Longest = (256 * 1024) - 70;

    private static Exception Thrown(Action act)
    {
        try
        {
            act();
        }
        catch (Exception e)
        {
            return e;
        }

        throw new InvalidOperationException("Nothing was thrown.");
    }

    private sealed class Traceless() : Exception("m")
    {
        public override string? StackTrace => null;
    }

    private sealed class Failure<T>(string message) : Exception(message + typeof(T).Name)
    {
        public sealed class Inner(string message) : Exception(message);
    }
}
