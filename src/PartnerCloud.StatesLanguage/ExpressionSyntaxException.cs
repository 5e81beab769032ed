namespace PartnerCloud.StatesLanguage;

/// <summary>A path or an intrinsic function has a syntax error, or uses an unsupported feature.</summary>
internal sealed class ExpressionSyntaxException(string message) : Exception(message);
