namespace PartnerCloud.StatesLanguage.Tasks;

/// <summary>The answer of the Lambda Invoke API.</summary>
/// <param name="Payload">The function's result as JSON. For a failure: <c>{"errorType","errorMessage","stackTrace"}</c>.</param>
/// <param name="FunctionError"><c>Unhandled</c> if the function failed, otherwise null. The header <c>X-Amz-Function-Error</c>.</param>
public sealed record FunctionAnswer(string Payload, string? FunctionError = null);
