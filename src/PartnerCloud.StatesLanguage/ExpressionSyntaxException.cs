namespace PartnerCloud.StatesLanguage;

/// <summary>A path or an intrinsic function cannot be read, or uses what is not supported here.</summary>
internal sealed class ExpressionSyntaxException(string message) : Exception(message);
