using System.Text.Json;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Aws.Policies;

/// <summary>
/// What CTLDeveloperRole has to be besides trusting nobody else. Whatever else its rights hang on belongs to whoever wrote it: a boundary, a policy or a condition that harms nobody today can be
/// rewritten, or go off, once the partner answers for the account, and lock the partner out.
/// </summary>
/// <param name="role">The role with its policies.</param>
/// <param name="policyDocument">The default version of the account's own CTLDeveloperPolicy, as IAM hands it out; null where there is none.</param>
internal sealed class PartnerRoleShape(RoleDetail role, string? policyDocument)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The role's trust policy.</summary>
    public string? Trust => role.AssumeRolePolicyDocument;

    /// <summary>
    /// Reads it in one call where the account is not large; null where IAM does not know the role. Asking for the role, its policies, their lists and their texts one by one takes five or more.
    /// </summary>
    public static async Task<PartnerRoleShape?> ReadAsync(IAmazonIdentityManagementService iam, CancellationToken ct)
    {
        var request = new GetAccountAuthorizationDetailsRequest { Filter = ["Role", "LocalManagedPolicy"], MaxItems = 1000 };
        var pages = await iam.Paginators.GetAccountAuthorizationDetails(request).Responses.ToListAsync(ct);
        var role = pages.SelectMany(page => page.RoleDetailList ?? []).FirstOrDefault(role => role.RoleName == PartnerRole.Name);
        return role is null ? null : new(role, TextOf(pages.SelectMany(page => page.Policies ?? []).FirstOrDefault(policy => policy.PolicyName == PartnerRole.PolicyName)));
    }

    /// <summary>The text of a policy's default version.</summary>
    public static string? TextOf(ManagedPolicyDetail? policy) => (policy?.PolicyVersionList ?? []).FirstOrDefault(version => version.IsDefaultVersion == true)?.Document;

    /// <summary>What is otherwise, in words, each with what it has to be; empty where nothing is.</summary>
    /// <param name="partition">The partition of the account's ARNs.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="partnerAccountId">The account that the role trusts.</param>
    /// <param name="latest">The moment until which a denial of older sessions may reach.</param>
    public IEnumerable<string> Deviations(string partition, string accountId, string partnerAccountId, DateTimeOffset latest)
    {
        string own = $"arn:{partition}:iam::{accountId}:policy/{PartnerRole.PolicyName}", awss = $"arn:{partition}:iam::aws:policy/{Administrator}";
        if (TrustPolicy.OthersIn(Trust, partition, partnerAccountId).Count == 0 && !TrustPolicy.IsPlain(Trust, partition, partnerAccountId))
            yield return "its trust policy has a denial, a condition or an action besides sts:AssumeRole";
        if (role.PermissionsBoundary?.PermissionsBoundaryArn is { Length: > 0 } boundary) yield return $"it has the permissions boundary {boundary}";
        foreach (var inline in (role.RolePolicyList ?? []).Where(inline => RevokedSessions.MomentOf(inline, latest) is null)) yield return $"it has the inline policy {inline.PolicyName}";
        var attached = (role.AttachedManagedPolicies ?? []).ConvertAll(policy => policy.PolicyArn);
        var right = attached.Contains(own) ? own : attached.Contains(awss) ? awss : null;
        if (right is null) yield return $"it has neither {own} nor {awss} attached";
        foreach (var arn in attached.Where(arn => arn != right)) yield return $"it has {arn} attached, too";
        if (right == own && !AllowsEverything(policyDocument)) yield return $"the default version of {own} is not just Allow * on *";
    }

    private const string Administrator = "AdministratorAccess";

    private static bool AllowsEverything(string? document)
    {
        try
        {
            using var policy = JsonDocument.Parse(Uri.UnescapeDataString(document ?? ""), Strict);
            var statement = policy.RootElement.GetProperty("Statement");
            JsonElement[] all = statement.ValueKind == JsonValueKind.Array ? [.. statement.EnumerateArray()] : [statement];
            return all.Length > 0 && Array.TrueForAll(all, AllowsEverything);
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool AllowsEverything(JsonElement statement) =>
        statement.EnumerateObject().All(element => element.Name is "Sid" or "Effect" or "Action" or "Resource")
        && statement.GetProperty("Effect").GetString() == "Allow" && IsStar(statement.GetProperty("Action")) && IsStar(statement.GetProperty("Resource"));

    private static bool IsStar(JsonElement element) => (element.ValueKind == JsonValueKind.Array && element.GetArrayLength() == 1 ? element[0] : element) is { ValueKind: JsonValueKind.String } one && one.GetString() == "*";
}
