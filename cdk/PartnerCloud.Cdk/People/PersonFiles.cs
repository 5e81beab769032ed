using PartnerCloud.Lambda.Functions;

namespace PartnerCloud.Cdk.People;

/// <summary>
/// The files of a person. <c>Policies/&lt;person&gt;.json</c> says what they may do, in the format of the functions' role policies. <c>Trust/&lt;person&gt;.json</c>
/// says who may take their role. It is a trust policy with the placeholders <c>${Principals}</c>, which stands for a list, and <c>${ExternalId}</c>.
/// </summary>
public static class PersonFiles
{
    /// <summary>The statements of a person's policy, with their reasons.</summary>
    /// <exception cref="InvalidOperationException">The file does not exist, or is not in the format.</exception>
    public static IReadOnlyList<RoleStatement> PolicyOf(string person) => RolePolicy.Read(Read($"People/Policies/{person}.json"), person);

    /// <summary>A person's trust policy.</summary>
    /// <exception cref="InvalidOperationException">The file does not exist.</exception>
    public static string TrustOf(string person, IEnumerable<string> principals, string externalId) => Read($"People/Trust/{person}.json")
        .Replace("${Principals}", string.Join("\", \"", principals), StringComparison.Ordinal)
        .Replace("${ExternalId}", externalId, StringComparison.Ordinal);

    private static string Read(string file)
    {
        using var stream = typeof(PersonFiles).Assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"{file} is not built into the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
