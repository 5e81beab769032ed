using System.Text;

namespace PartnerCloud.Simulator.Policies;

/// <summary>
/// Policy variables such as <c>${aws:username}</c> and <c>${aws:PrincipalTag/team, 'none'}</c>, and the escapes <c>${*}</c>, <c>${?}</c>, <c>${$}</c>.
/// A variable stands for its value, letter by letter: a star in a value is no wildcard.
/// </summary>
internal static class PolicyVariables
{
    /// <summary>Fills the variables of a text; null where one has neither a single value nor a default, so that the text matches nothing.</summary>
    /// <param name="text">A resource or a condition's value.</param>
    /// <param name="context">The request's keys.</param>
    /// <param name="asPattern">Whether the result is matched as a pattern, in which values must not be.</param>
    public static string? Fill(string text, RequestContext context, bool asPattern)
    {
        var start = text.IndexOf("${", StringComparison.Ordinal);
        if (start < 0)
            return text;
        var filled = new StringBuilder();
        var at = 0;
        for (; start >= 0; start = text.IndexOf("${", at, StringComparison.Ordinal))
        {
            var end = text.IndexOf('}', start);
            if (end < 0)
                break;
            if (ValueOf(text[(start + 2)..end], context) is not { } value)
                return null;
            filled.Append(text, at, start - at).Append(asPattern ? Wildcard.Literally(value) : value);
            at = end + 1;
        }

        return filled.Append(text, at, text.Length - at).ToString();
    }

    private static string? ValueOf(string variable, RequestContext context)
    {
        if (variable is "*" or "?" or "$")
            return variable;
        var parts = variable.Split(',', 2);
        if (context.Of(parts[0].Trim()) is [var value])
            return value;
        return parts.Length == 2 && parts[1].Trim() is ['\'', .. var otherwise, '\''] ? otherwise : null;
    }
}
