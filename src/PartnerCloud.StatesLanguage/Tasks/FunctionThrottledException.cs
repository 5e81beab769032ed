namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>All places of a function are taken, and it may have no more.</summary>
/// <param name="functionName">The function.</param>
public sealed class FunctionThrottledException(string functionName)
    : Exception($"Rate Exceeded. All places that are reserved for {functionName} are taken.");
