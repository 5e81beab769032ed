using PartnerCloud.Simulator.Permissions;

namespace PartnerCloud.Simulator.Services.Lambda;

/// <summary>The permissions that Lambda's operations require.</summary>
internal static class LambdaAuthorization
{
    public static ActionTable Permissions { get; } = new ActionTable("lambda")
        .OnEverything("ListFunctions")
        .On(Function, "Invoke", "AddPermission", "GetPolicy", "RemovePermission")
        .As("InvokeFunction", "Invoke");

    private static Target Function(CallFacts call) => new(call.Arn("lambda", "function:" + LambdaRoutes.FunctionOf(call.Request.Path)));
}
