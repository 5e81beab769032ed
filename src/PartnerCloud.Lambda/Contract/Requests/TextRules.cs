using System.Text.RegularExpressions;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Requests;

/// <summary>The text rules of the contract. They follow from AWS's rules for names of executions, accounts and secrets, and for tags.</summary>
internal static partial class TextRules
{
    /// <summary>A name for people: printable text that neither begins nor ends with a space.</summary>
    public static TextRule Name { get; } = new(128, value => IsTrimmed(value) && PrintableText.Is(value), "printable text that neither begins nor ends with a space");

    /// <summary>An account name. Organizations accepts printable ASCII only.</summary>
    public static TextRule AccountName { get; } = new(50, value => IsTrimmed(value) && value.All(c => c is >= ' ' and <= '~'), "printable ASCII text that neither begins nor ends with a space");

    public static TextRule RequestId { get; } = new(80, RequestIdPattern().IsMatch, "letters, digits, '.', '_' and '-' (it names the execution)");

    public static TextRule ProviderId { get; } = new(36, ProviderIdPattern().IsMatch, "a-z, 0-9 and '-', beginning with a letter or digit");

    /// <summary>A value of a tag, or of the session tag that opens the secret. AWS reserves values that begin with aws:, in upper or lower case.</summary>
    public static TextRule Tag { get; } = new(128, value => TagPattern().IsMatch(value) && !value.Any(InvisibleLetters.Contains) && !value.StartsWith("aws:", StringComparison.OrdinalIgnoreCase),
        "letters, digits and _.:/=+-@ only, not beginning with aws:");

    public static TextRule Country { get; } = new(2, CountryPattern().IsMatch, "a two-letter country code such as US", ExpectationSaysLength: true);

    public static TextRule Email { get; } = new(254, EmailPattern().IsMatch, "an e-mail address");

    public static TextRule AccountId { get; } = new(12, AccountIdPattern().IsMatch, "the 12 digits of an AWS account without hyphens, such as 111122223333", ExpectationSaysLength: true);

    /// <summary>A role's ARN with its path. IAM's names have up to 64 characters, its paths up to 512.</summary>
    public static TextRule RoleArn { get; } = new(640, RoleArnPattern().IsMatch, "the ARN of a role, such as arn:aws:iam::111122223333:role/CTLDeveloperRole");

    /// <summary>A reference to the approval of a transfer, which becomes part of the invitation's note.</summary>
    public static TextRule TransferApproval { get; } = new(64, TransferApprovalPattern().IsMatch, "a reference of letters, digits, '.', '_', '/' and '-'");

    /// <summary>A user name in IAM, without commas. Neither a secret's name nor its tags may have a comma.</summary>
    public static TextRule UserName { get; } = new(64, UserNamePattern().IsMatch, "letters, digits and _+=.@- only, which IAM names and secrets' tags may have");

    /// <summary>A group name in IAM.</summary>
    public static TextRule GroupName { get; } = new(128, GroupNamePattern().IsMatch, "letters, digits and _+=,.@- only, which IAM names may have");

    /// <summary>Invisible characters that Unicode counts as letters: fillers of the Korean script. A name that has one can look like another name.</summary>
    private const string InvisibleLetters = "\u115F\u1160\u3164\uFFA0";

    public static TextRule Any { get; } = new(64, _ => true, "text");

    private static bool IsTrimmed(string value) => value.Trim().Length == value.Length && value.Length > 0;

    [GeneratedRegex(@"\A[A-Za-z0-9._-]+\z")]
    private static partial Regex RequestIdPattern();

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]*\z")]
    private static partial Regex ProviderIdPattern();

    [GeneratedRegex(@"\A[\p{L}\p{N}_.:/=+\-@]+\z")]
    private static partial Regex TagPattern();

    [GeneratedRegex(@"\A[0-9]{12}\z")]
    private static partial Regex AccountIdPattern();

    [GeneratedRegex(@"\Aarn:[a-z-]+:iam::[0-9]{12}:role/([!-~]+/)?[A-Za-z0-9_+=,.@-]{1,64}\z")]
    private static partial Regex RoleArnPattern();

    [GeneratedRegex(@"\A[A-Za-z0-9._/-]+\z")]
    private static partial Regex TransferApprovalPattern();

    [GeneratedRegex(@"\A[A-Za-z0-9_+=.@-]+\z")]
    private static partial Regex UserNamePattern();

    [GeneratedRegex(@"\A[A-Za-z0-9_+=,.@-]+\z")]
    private static partial Regex GroupNamePattern();

    [GeneratedRegex(@"\A[A-Z]{2}\z")]
    private static partial Regex CountryPattern();

    [GeneratedRegex(@"\A[^\s@<>()\p{C}]+@[^\s@<>()\p{C}.]+(\.[^\s@<>()\p{C}.]+)+\z")]
    private static partial Regex EmailPattern();
}
