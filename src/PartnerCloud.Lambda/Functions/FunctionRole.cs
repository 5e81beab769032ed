using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Functions;

/// <summary>
/// The permissions of each function in AWS: <c>Functions/Roles/&lt;function&gt;.json</c>. The deployment and the simulated AWS both use these
/// files. Tests compare each file with the calls that the function makes. The deployment adds the permissions for logs and traces.
/// <para>
/// Each permission belongs to the function, not to the role: <see cref="PolicyOf"/> adds the condition <c>lambda:SourceFunctionArn</c> to
/// every statement that allows something. Lambda adds that key to every call of the function's code. If somebody else opens a session of the
/// role, its calls lack the key. If another function uses the role, the key has another value
/// (<see href="https://docs.aws.amazon.com/lambda/latest/dg/permissions-source-function-arn.html"/>). Statements get no such
/// condition if they name only KMS, or only the creation of a service-linked role. Another service makes those calls for the function, and AWS does
/// not document that it passes the key on.
/// </para>
/// </summary>
public static class FunctionRole
{
    /// <summary>A function's statements. Empty for a function that calls nothing.</summary>
    /// <exception cref="InvalidOperationException">The function has no file, or the file is not valid.</exception>
    public static IReadOnlyList<RoleStatement> Of(string functionName) => RolePolicy.Read(EmbeddedResource.Read($"Roles/{functionName}.json"), functionName);

    /// <summary>A function's policy in IAM's format, with filled placeholders. Null for a function that calls nothing, because IAM accepts no policy without statements.</summary>
    /// <param name="functionName">The function.</param>
    /// <param name="placeholders">
    /// The values of <c>FunctionArn</c> (the function, without a version or alias), <c>Partition</c>, <c>Region</c>, <c>AccountId</c>,
    /// <c>OrganizationId</c> and so on. You may leave out those that the file does not use.
    /// </param>
    /// <exception cref="InvalidOperationException">The file names a placeholder that has no value.</exception>
    public static string? PolicyOf(string functionName, IReadOnlyDictionary<string, string> placeholders) => RolePolicy.Write([.. Of(functionName).Select(BoundToFunction)], placeholders);

    private static RoleStatement BoundToFunction(RoleStatement statement) =>
        statement.Effect != "Allow" || statement.Actions.All(IsMadeByAService) ? statement : statement.With("ArnEquals", "lambda:SourceFunctionArn", "${FunctionArn}");

    private static bool IsMadeByAService(string action) => action.StartsWith("kms:", StringComparison.Ordinal) || action == "iam:CreateServiceLinkedRole";
}
