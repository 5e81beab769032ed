namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>What the Lambda Invoke API answers.</summary>
/// <param name="Payload">The function's result, or for a failed one <c>{"errorType","errorMessage","stackTrace"}</c>; JSON.</param>
/// <param name="FunctionError">Null, or <c>Unhandled</c> when the function failed (the header <c>X-Amz-Function-Error</c>).</param>
public sealed record FunctionAnswer(string Payload, string? FunctionError = null);
