using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>Checks policy documents as IAM does before it stores them.</summary>
internal static class IamDocuments
{
    private static readonly string[] Kinds =
    [
        "user/", "federated-user/", "role/", "group/", "instance-profile/", "mfa/", "server-certificate/", "policy/", "sms-mfa/", "saml-provider/", "oidc-provider/", "report/", "access-report/",
    ];

    /// <summary>Checks a permissions policy: it names resources and no principals.</summary>
    public static string Permissions(string document, string quota, int longest)
    {
        var policy = Parse(document);
        if (policy.Statements.Any(statement => statement.Principals is not null))
            throw IamErrors.Malformed("Policy document should not specify a principal.");
        if (policy.Statements.Any(statement => statement.Resources is null && statement.NotResources is null))
            throw IamErrors.Malformed("Policy statement must contain resources.");
        if (policy.Statements.SelectMany(statement => statement.Resources ?? statement.NotResources ?? []).Any(NamesNoKind))
            throw IamErrors.Malformed($"IAM resource path must either be \"*\" or start with {string.Join(", ", Kinds)}.");
        return WithinLimit(document, quota, longest);
    }

    /// <summary>Checks a role's trust policy: it names principals and no resources.</summary>
    public static string Trust(string document)
    {
        var policy = Parse(document);
        if (policy.Statements.Any(statement => statement.Resources is not null || statement.NotResources is not null))
            throw IamErrors.Malformed("Has prohibited field Resource");
        if (policy.Statements.Any(statement => statement.Principals is null))
            throw IamErrors.Malformed("Missing required field Principal");
        if (policy.Statements.SelectMany(statement => statement.Actions ?? []).FirstOrDefault(action => !action.StartsWith("sts:", StringComparison.OrdinalIgnoreCase)) is { } action)
            throw IamErrors.Malformed($"AssumeRole policy may only specify STS AssumeRole actions, not {action}.");
        return WithinLimit(document, "ACLSizePerRole", 2048);
    }

    /// <summary>Checks only that the text is a policy.</summary>
    public static string Checked(string document)
    {
        Parse(document);
        return document;
    }

    private static ParsedPolicy Parse(string document)
    {
        try
        {
            return ParsedPolicy.Parse(document);
        }
        catch (PolicyFormatException wrong)
        {
            throw IamErrors.Malformed("Syntax errors in policy. " + wrong.Message);
        }
    }

    // IAM's own resources must name their kind: arn:aws:iam::111122223333:*/CTL* is refused, role/CTL* is not.
    private static bool NamesNoKind(string resource) =>
        resource.Split(':', 6) is [_, _, "iam", _, _, var path] && path != "*" && !Array.Exists(Kinds, kind => path.StartsWith(kind, StringComparison.Ordinal));

    // White space does not count.
    private static string WithinLimit(string document, string quota, int longest) =>
        document.Count(letter => !char.IsWhiteSpace(letter)) <= longest ? document : throw IamErrors.LimitExceeded(quota, longest);
}
