using System.Globalization;
using System.Net;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Policies;

/// <summary>A condition operator: compares a policy's value with a request's value.</summary>
/// <param name="Compare">The comparison. A value that is not a number, date or address as required matches nothing.</param>
/// <param name="IsNegated">Whether the operator holds if the values do not match.</param>
/// <param name="IsPattern">Whether the policy's value is a pattern.</param>
internal sealed record ConditionComparison(Func<string, string, bool> Compare, bool IsNegated = false, bool IsPattern = false)
{
    private static readonly Dictionary<string, ConditionComparison> Known = new()
    {
        ["StringEquals"] = new((value, actual) => value == actual),
        ["StringNotEquals"] = new((value, actual) => value == actual, IsNegated: true),
        ["StringEqualsIgnoreCase"] = new(SameIgnoringCase),
        ["StringNotEqualsIgnoreCase"] = new(SameIgnoringCase, IsNegated: true),
        ["StringLike"] = new(Like, IsPattern: true),
        ["StringNotLike"] = new(Like, IsNegated: true, IsPattern: true),
        ["ArnEquals"] = new(Wildcard.MatchesArn, IsPattern: true),
        ["ArnLike"] = new(Wildcard.MatchesArn, IsPattern: true),
        ["ArnNotEquals"] = new(Wildcard.MatchesArn, IsNegated: true, IsPattern: true),
        ["ArnNotLike"] = new(Wildcard.MatchesArn, IsNegated: true, IsPattern: true),
        ["Bool"] = new(SameIgnoringCase),
        ["NumericEquals"] = new((value, actual) => Numbers(value, actual) is 0),
        ["NumericNotEquals"] = new((value, actual) => Numbers(value, actual) is 0, IsNegated: true),
        ["NumericLessThan"] = new((value, actual) => Numbers(value, actual) < 0),
        ["NumericLessThanEquals"] = new((value, actual) => Numbers(value, actual) <= 0),
        ["NumericGreaterThan"] = new((value, actual) => Numbers(value, actual) > 0),
        ["NumericGreaterThanEquals"] = new((value, actual) => Numbers(value, actual) >= 0),
        ["DateEquals"] = new((value, actual) => Dates(value, actual) is 0),
        ["DateNotEquals"] = new((value, actual) => Dates(value, actual) is 0, IsNegated: true),
        ["DateLessThan"] = new((value, actual) => Dates(value, actual) < 0),
        ["DateLessThanEquals"] = new((value, actual) => Dates(value, actual) <= 0),
        ["DateGreaterThan"] = new((value, actual) => Dates(value, actual) > 0),
        ["DateGreaterThanEquals"] = new((value, actual) => Dates(value, actual) >= 0),
        ["IpAddress"] = new(Within),
        ["NotIpAddress"] = new(Within, IsNegated: true),
    };

    /// <exception cref="AwsErrorException">The simulation does not support the operator.</exception>
    public static ConditionComparison Named(string name) =>
        Known.GetValueOrDefault(name) ?? throw new AwsErrorException("NotImplemented", $"The simulated AWS does not evaluate the condition operator {name}.", 501);

    private static bool SameIgnoringCase(string value, string actual) => string.Equals(value, actual, StringComparison.OrdinalIgnoreCase);

    private static bool Like(string pattern, string actual) => Wildcard.Matches(pattern, actual);

    // The order of the request's value to the policy's: below 0, 0 or above 0. Null if one is not a number.
    private static int? Numbers(string value, string actual) => (Number(value), Number(actual)) is ({ } policy, { } request) ? request.CompareTo(policy) : null;

    private static int? Dates(string value, string actual) => (Date(value), Date(actual)) is ({ } policy, { } request) ? request.CompareTo(policy) : null;

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? Date(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds)
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date
        : null;

    private static bool Within(string range, string actual) =>
        IPAddress.TryParse(actual, out var address)
        && (IPNetwork.TryParse(range, out var network) ? network.Contains(address) : IPAddress.TryParse(range, out var single) && single.Equals(address));
}
