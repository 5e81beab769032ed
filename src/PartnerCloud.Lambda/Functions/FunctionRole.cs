namespace PartnerCloud.Lambda.Functions;

/// <summary>
/// What each function may do in AWS: <c>Functions/Roles/&lt;function&gt;.json</c>, the one source for what is deployed and for the simulated
/// AWS, whose tests hold each file against what the function really calls. Logs and traces, which every function has, are the deployment's.
/// </summary>
public static class FunctionRole
{
    /// <summary>A function's statements; none for one that calls nothing.</summary>
    /// <exception cref="InvalidOperationException">There is no file for the function, or it is not what it has to be.</exception>
    public static IReadOnlyList<RoleStatement> Of(string functionName) => RolePolicy.Read(Resource.Read($"Roles/{functionName}.json"), functionName);

    /// <summary>A function's policy as IAM takes it, placeholders filled; null for one that calls nothing, since IAM takes no policy without statements.</summary>
    /// <param name="functionName">The function.</param>
    /// <param name="placeholders">The values of <c>Partition</c>, <c>Region</c>, <c>AccountId</c>, <c>OrganizationId</c> and so on; those that no file names may be left out.</param>
    /// <exception cref="InvalidOperationException">The file names a placeholder that has no value.</exception>
    public static string? PolicyOf(string functionName, IReadOnlyDictionary<string, string> placeholders) => RolePolicy.Write(Of(functionName), placeholders);
}
