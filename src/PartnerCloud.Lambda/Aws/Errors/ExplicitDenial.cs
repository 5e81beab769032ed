using System.Text.RegularExpressions;
using Amazon.Runtime;

namespace PartnerCloud.Lambda.Aws.Errors;

/// <summary>
/// A call that a policy denies by a statement of its own. AWS says "with an explicit deny in a ..." then. Waiting does not help: no permission that
/// is still on its way outweighs the statement. Where AWS only says that nothing allows the call, the permission may still arrive.
/// </summary>
/// <param name="Action">The denied action, such as <c>cloudtrail:CreateTrail</c>.</param>
/// <param name="Resource">The resource's ARN, or <c>*</c>.</param>
/// <param name="PolicyKind">The kind of policy in AWS's words, such as <c>service control policy</c>.</param>
internal sealed partial record ExplicitDenial(string Action, string Resource, string PolicyKind)
{
    /// <summary>The kind that is attached to the resource, such as a bucket's or a role's policy.</summary>
    public const string ResourceBased = "resource-based policy";

    /// <summary>The denial in an answer of AWS. Null if the answer names none.</summary>
    public static ExplicitDenial? Of(AmazonServiceException answer) =>
        AwsErrorClassifier.IsDenied(answer) && Words().Match(answer.Message ?? "") is { Success: true } words
            ? new(words.Groups["action"].Value, words.Groups["resource"].Value, words.Groups["kind"].Value)
            : null;

    [GeneratedRegex("""is not authorized to perform: (?<action>[A-Za-z0-9-]+:[A-Za-z0-9]+) on resource: "?(?<resource>arn:[^\s"]+|\*)"? with an explicit deny in an? (?<kind>[A-Za-z-]+( [a-z]+)* policy|permissions boundary)""", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
