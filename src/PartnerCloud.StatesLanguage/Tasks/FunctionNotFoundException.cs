namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>There is no function with the invoked name.</summary>
/// <param name="functionName">The invoked name.</param>
/// <param name="known">A sentence that names the existing functions.</param>
public sealed class FunctionNotFoundException(string functionName, string? known = null)
    : Exception($"There is no function '{functionName}'.{(known is null ? "" : " " + known)}");
