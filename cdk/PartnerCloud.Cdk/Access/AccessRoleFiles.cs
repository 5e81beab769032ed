using PartnerCloud.Lambda.Functions;

namespace PartnerCloud.Cdk.Access;

/// <summary>
/// The files of a role for people. <c>policies/access-roles/permissions/&lt;role&gt;.json</c> says what it may do, in the format of the functions' role policies.
/// <c>policies/access-roles/trust/&lt;role&gt;.json</c> says who may take it. It is a trust policy with the placeholders <c>${Principals}</c>, which stands for a list, and <c>${ExternalId}</c>.
/// </summary>
public static class AccessRoleFiles
{
    /// <summary>The statements of a role's policy, with their reasons.</summary>
    /// <exception cref="InvalidOperationException">The file does not exist, or is not in the format.</exception>
    public static IReadOnlyList<RoleStatement> PolicyOf(string role) => RolePolicy.Read(Read($"policies/access-roles/permissions/{role}.json"), role);

    /// <summary>A role's trust policy.</summary>
    /// <exception cref="InvalidOperationException">The file does not exist.</exception>
    public static string TrustOf(string role, IEnumerable<string> principals, string externalId) => Read($"policies/access-roles/trust/{role}.json")
        .Replace("${Principals}", string.Join("\", \"", principals), StringComparison.Ordinal)
        .Replace("${ExternalId}", externalId, StringComparison.Ordinal);

    private static string Read(string file)
    {
        using var stream = typeof(AccessRoleFiles).Assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"{file} is not built into the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
