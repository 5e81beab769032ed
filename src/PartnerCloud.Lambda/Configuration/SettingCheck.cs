using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PartnerCloud.Lambda.Configuration;

/// <summary>Checks of settings' values. Each returns a function that finds the problem of a value, or null.</summary>
public static class SettingCheck
{
    /// <summary>The pattern of an account id.</summary>
    public const string AccountId = @"\A\d{12}\z";

    /// <summary>The pattern of an e-mail address.</summary>
    public const string Email = @"\A[^\s@]+@[^\s@]+\z";

    /// <summary>The pattern of an organizational unit's id.</summary>
    public const string UnitId = @"\Aou-[0-9a-z]{4,32}-[0-9a-z]{8,32}\z";

    /// <summary>The pattern of a role's ARN. It takes no wildcards, because IAM's conditions would treat them as such.</summary>
    public const string RoleArn = @"\Aarn:[a-z-]+:iam::\d{12}:role/[\w+=,.@/-]+\z";

    /// <summary>A value that matches a pattern.</summary>
    public static Func<string, string?> Matches([StringSyntax(StringSyntaxAttribute.Regex)] string pattern) => value => IsMatch(value, pattern) ? null : "is not valid";

    /// <summary>A list, separated by commas, whose entries match a pattern.</summary>
    public static Func<string, string?> ListOf([StringSyntax(StringSyntaxAttribute.Regex)] string pattern) => value => ItemsOf(value) switch
    {
        [] => "has no entry",
        var items => items.FirstOrDefault(item => !IsMatch(item, pattern)) is { } wrong ? $"has an entry that is not valid, {wrong}" : null,
    };

    /// <summary>A whole number in a range.</summary>
    public static Func<string, string?> NumberFrom(int least, int most) => value =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? null : string.Create(CultureInfo.InvariantCulture, $"must be a number from {least} to {most}");

    /// <summary>One of the given values.</summary>
    public static Func<string, string?> OneOf(params string[] values) => value => values.Contains(value, StringComparer.Ordinal) ? null : $"must be one of {string.Join(", ", values)}";

    /// <summary>The entries of a list.</summary>
    public static IReadOnlyList<string> ItemsOf(string list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
    }

    private static bool IsMatch(string value, string pattern) => Regex.IsMatch(value, pattern, RegexOptions.CultureInvariant);
}
