#nullable enable
using System.Globalization;
using System.Text;

namespace PartnerCloud.AwsPackages.Lambda;

/// <summary>
/// Writes an error byte for byte as AWS's RuntimeSupport does: indented, with a newline after the last brace. This text becomes the cause
/// of a failed task, so workflows must cope with it.
/// </summary>
internal static class ErrorReportWriter
{
    private const int Limit = 256 * 1024;
    private const string TooLong = """{"errorMessage": "Exception exceeded maximum payload size of 256KB."}""";

    public static string Write(ErrorReport error) => Write(error, "", "}", Limit) is { } text && Encoding.UTF8.GetByteCount(text) < Limit ? text : TooLong;

    /// <summary>Returns null if there is no room for it.</summary>
    private static string? Write(ErrorReport error, string indent, string end, int room)
    {
        if (room <= 0) return null;
        var text = new StringBuilder();
        text.Append(indent).Append('{').AppendLine().AppendJoin("," + Environment.NewLine, Members(error, indent + "  "));
        if (error.Cause is null && error.Causes.Count == 0) text.AppendLine();
        if (error.Cause is not null)
        {
            text.Append(',').AppendLine().Append(indent).Append("  \"cause\": ");
            text.Append(Nested(error.Cause, indent + "  ", error.Causes.Count > 0 ? "}," : "}") ?? TooLong + Environment.NewLine);
        }

        if (error.Causes.Count > 0) AppendCauses();
        return text.Append(indent).Append(end).AppendLine().ToString();

        void AppendCauses()
        {
            text.Append(indent).Append("  \"causes\": [");
            foreach (var (index, cause) in error.Causes.Index())
            {
                var nested = Nested(cause, indent + "    ", index < error.Causes.Count - 1 ? "}," : "}");
                text.Append(nested ?? indent + "    " + TooLong + Environment.NewLine);
                if (nested is null) break;
            }

            text.Append(indent).Append("  ]").AppendLine();
        }

        string? Nested(ErrorReport cause, string indented, string ending)
        {
            var left = room - Encoding.UTF8.GetByteCount(text.ToString());
            return Write(cause, indented, ending, left) is { } nested && Encoding.UTF8.GetByteCount(nested) < left ? nested : null;
        }
    }

    private static IEnumerable<string> Members(ErrorReport error, string indent)
    {
        yield return $"{indent}\"errorType\": {Quoted(error.ErrorType)}";
        yield return $"{indent}\"errorMessage\": {Quoted(error.ErrorMessage)}";
        if (error.StackTrace.Count == 0) yield break;
        var lines = string.Join("," + Environment.NewLine, error.StackTrace.Select(line => $"{indent}  {Quoted(line)}"));
        yield return $"{indent}\"stackTrace\": [{Environment.NewLine}{lines}{Environment.NewLine}{indent}]";
    }

    private static string Quoted(string value)
    {
        var text = new StringBuilder();
        foreach (var character in value) _ = Escaped(character) is { } escaped ? text.Append(escaped) : text.Append(character);
        return $"\"{text.ToString().Trim()}\"";
    }

    private static string? Escaped(char character) => character switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\f' => "\\f",
        '\b' => "\\b",
        '"' => "\\\"",
        '\\' => @"\\",
        '\u0085' => @"\u0085",
        '\u2028' => @"\u2028",
        '\u2029' => @"\u2029",
        < ' ' => string.Create(CultureInfo.InvariantCulture, $@"\u{(int)character:X4}"),
        _ => null,
    };
}
