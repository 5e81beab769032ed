namespace PartnerCloud.Local.Functions;

/// <summary>No function has the name that was invoked.</summary>
/// <param name="functionName">The name that was asked for.</param>
public sealed class FunctionNotFoundException(string functionName)
    : Exception($"There is no function '{functionName}'. Known are the methods with [LambdaFunction] in PartnerCloud.Lambda.");
