namespace PartnerCloud.AwsPackages.Lambda;

/// <summary><c>ANNOTATIONS_HANDLER</c> does not name exactly one function of the assembly.</summary>
internal sealed class FunctionNameException(string message) : Exception(message);
