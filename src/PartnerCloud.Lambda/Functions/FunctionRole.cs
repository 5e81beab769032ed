using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Functions;

/// <summary>
/// What each function may do in AWS: <c>Functions/Roles/&lt;function&gt;.json</c>, the one source for what is deployed and for the simulated
/// AWS, whose tests hold each file against what the function really calls. Logs and traces, which every function has, are the deployment's.
/// <para>
/// Each permission is the function's own, not the role's: <see cref="PolicyOf"/> adds the condition <c>lambda:SourceFunctionArn</c> to every statement
/// that allows something. Lambda puts that key into every call that the function's code makes. A session of the role that somebody else opens, and a new
/// function with this role, lack it or have another (<see href="https://docs.aws.amazon.com/lambda/latest/dg/permissions-source-function-arn.html"/>).
/// Statements on KMS alone stay without it: another service makes those calls on the function's behalf, and AWS does not say that the key is passed on.
/// </para>
/// </summary>
public static class FunctionRole
{
    /// <summary>A function's statements; none for one that calls nothing.</summary>
    /// <exception cref="InvalidOperationException">There is no file for the function, or it is not what it has to be.</exception>
    public static IReadOnlyList<RoleStatement> Of(string functionName) => RolePolicy.Read(EmbeddedResource.Read($"Roles/{functionName}.json"), functionName);

    /// <summary>A function's policy as IAM takes it, placeholders filled; null for one that calls nothing, since IAM takes no policy without statements.</summary>
    /// <param name="functionName">The function.</param>
    /// <param name="placeholders">The values of <c>FunctionArn</c> (the function, without a version or alias), <c>Partition</c>, <c>Region</c>, <c>AccountId</c>, <c>OrganizationId</c> and so on; those that no file names may be left out.</param>
    /// <exception cref="InvalidOperationException">The file names a placeholder that has no value.</exception>
    public static string? PolicyOf(string functionName, IReadOnlyDictionary<string, string> placeholders) => RolePolicy.Write([.. Of(functionName).Select(BoundToFunction)], placeholders);

    private static RoleStatement BoundToFunction(RoleStatement statement) =>
        statement.Effect != "Allow" || statement.Actions.All(action => action.StartsWith("kms:", StringComparison.Ordinal)) ? statement : statement.With("ArnEquals", "lambda:SourceFunctionArn", "${FunctionArn}");
}
