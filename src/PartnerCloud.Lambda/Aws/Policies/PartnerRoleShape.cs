using System.Text.Json;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Aws.Policies;

/// <summary>
/// What CTLDeveloperRole has to look like, apart from trusting the partner alone. Nothing that the customer controls may limit the role.
/// A boundary, policy or condition may be harmless today. The customer could change it once the partner is responsible for the account,
/// or it could take effect at a later date. Both lock the partner out.
/// </summary>
/// <param name="role">The role with its policies.</param>
/// <param name="policyDocument">The default version of the account's own CTLDeveloperPolicy, URL-encoded as IAM returns it. Null if there is no such policy.</param>
internal sealed class PartnerRoleShape(RoleDetail role, string? policyDocument)
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The role's trust policy.</summary>
    public string? Trust => role.AssumeRolePolicyDocument;

    /// <summary>
    /// Reads the role; null if IAM does not know it. It takes one call in an account that is not large.
    /// Reading the role, its policies, their lists and their texts one by one takes five calls or more.
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

    /// <summary>How the role differs from the agreement, one clause each. Empty if it does not.</summary>
    /// <param name="partition">The partition of the account's ARNs.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="partnerAccountId">The account that the role trusts.</param>
    /// <param name="latest">The latest moment that an inline policy may use to deny older sessions.</param>
    public IEnumerable<string> Deviations(string partition, string accountId, string partnerAccountId, DateTimeOffset latest)
    {
        string own = $"arn:{partition}:iam::{accountId}:policy/{PartnerRole.PolicyName}", awsManaged = $"arn:{partition}:iam::aws:policy/{Administrator}";
        if (TrustPolicy.OthersIn(Trust, partition, partnerAccountId).Count == 0 && !TrustPolicy.IsPlain(Trust, partition, partnerAccountId))
            yield return "its trust policy has a denial, a condition or an action other than sts:AssumeRole";
        if (role.PermissionsBoundary?.PermissionsBoundaryArn is { Length: > 0 } boundary) yield return $"it has the permissions boundary {boundary}";
        foreach (var inline in (role.RolePolicyList ?? []).Where(inline => RevokedSessions.MomentOf(inline, latest) is null)) yield return $"it has the inline policy {inline.PolicyName}";
        var attached = (role.AttachedManagedPolicies ?? []).ConvertAll(policy => policy.PolicyArn);
        var expected = attached.Contains(own) ? own : attached.Contains(awsManaged) ? awsManaged : null;
        if (expected is null) yield return $"it has neither {own} nor {awsManaged} attached";
        foreach (var arn in attached.Where(arn => arn != expected)) yield return $"it also has {arn} attached";
        if (expected == own && !AllowsEverything(policyDocument)) yield return $"the default version of {own} is not exactly Allow * on *";
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
