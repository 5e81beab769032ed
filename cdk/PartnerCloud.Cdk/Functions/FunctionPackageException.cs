namespace PartnerCloud.Cdk.Functions;

/// <summary>The functions could not be published. The message ends with what the build said.</summary>
/// <param name="command">What was run.</param>
/// <param name="output">What it said.</param>
public sealed class FunctionPackageException(string command, string output)
    : DeploymentException($"The functions' package could not be built by:\n  {command}\nwhich said:\n{output}");
