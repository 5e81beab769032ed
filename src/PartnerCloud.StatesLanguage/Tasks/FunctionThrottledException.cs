namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>The function's reserved concurrency is used up.</summary>
/// <param name="functionName">The function's name.</param>
public sealed class FunctionThrottledException(string functionName)
    : Exception($"Rate Exceeded. The reserved concurrency of {functionName} is used up. Retry later.");
