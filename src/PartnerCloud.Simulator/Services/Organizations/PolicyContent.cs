using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>Checks a service control policy's text as Organizations does before it stores the text.</summary>
internal static class PolicyContent
{
    /// <summary>The longest text, including white space. AWS may allow 10,240 since 2026-05; what fits here fits there too.</summary>
    public const int Longest = 5_120;

    /// <exception cref="AwsErrorException">The text is too long, or is not a service control policy.</exception>
    public static string Checked(string content)
    {
        if (content.Length > Longest)
            throw OrganizationErrors.ConstraintViolation("POLICY_CONTENT_LIMIT_EXCEEDED", "You have exceeded the maximum content length for this type of policy.");
        return Parse(content).Statements.All(IsOfServiceControl) ? content : throw Malformed("A statement must have a resource and no principal.");
    }

    private static ParsedPolicy Parse(string content)
    {
        try
        {
            return ParsedPolicy.Parse(content);
        }
        catch (PolicyFormatException wrong)
        {
            throw Malformed(wrong.Message);
        }
    }

    private static bool IsOfServiceControl(PolicyStatement statement) =>
        statement.Principals is null && (statement.Resources ?? statement.NotResources) is not null;

    private static AwsErrorException Malformed(string reason) =>
        new("MalformedPolicyDocumentException", "The provided policy document does not meet the requirements of the specified policy type. " + reason);
}
