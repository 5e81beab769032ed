namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>No function has the name that was invoked.</summary>
/// <param name="functionName">The name that was asked for.</param>
/// <param name="known">A sentence that says which functions there are.</param>
public sealed class FunctionNotFoundException(string functionName, string? known = null)
    : Exception($"There is no function '{functionName}'.{(known is null ? "" : " " + known)}");
