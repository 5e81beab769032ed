namespace PartnerCloud.Local.Functions;

/// <summary>There is no function with the invoked name.</summary>
/// <param name="functionName">The invoked name.</param>
public sealed class FunctionNotFoundException(string functionName)
    : Exception($"There is no function '{functionName}'. Functions are the methods with [LambdaFunction] in PartnerCloud.Lambda.");
