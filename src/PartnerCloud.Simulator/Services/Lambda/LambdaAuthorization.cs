using PartnerCloud.Simulator.Permissions;

namespace PartnerCloud.Simulator.Services.Lambda;

/// <summary>What Lambda's operations need to be allowed.</summary>
internal static class LambdaAuthorization
{
    public static ActionTable Permissions { get; } = new ActionTable("lambda")
        .OnEverything("ListFunctions")
        .On(Function, "Invoke")
        .As("InvokeFunction", "Invoke");

    private static Target Function(CallFacts call) => new(call.Arn("lambda", "function:" + LambdaRoutes.FunctionOf(call.Request.Path)));
}
