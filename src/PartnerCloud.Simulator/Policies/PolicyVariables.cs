using System.Text;

namespace PartnerCloud.Simulator.Policies;

/// <summary>
/// Policy variables such as <c>${aws:username}</c> and <c>${aws:PrincipalTag/team, 'none'}</c>, and the escapes <c>${*}</c>, <c>${?}</c>, <c>${$}</c>.
/// Values are inserted literally: a star in a value is not a wildcard.
/// </summary>
internal static class PolicyVariables
{
    /// <summary>Replaces the variables in a text. Null if a variable has neither a single value nor a default: the text then matches nothing.</summary>
    /// <param name="text">The resource, or the condition's value.</param>
    /// <param name="context">The request's keys.</param>
    /// <param name="asPattern">Whether the result is a pattern, so that inserted values must be escaped.</param>
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
