namespace PartnerCloud.Cdk.Functions;

/// <summary>The functions could not be published. The message ends with the output of the build.</summary>
/// <param name="command">The command that failed.</param>
/// <param name="output">Its output.</param>
public sealed class FunctionPackageException(string command, string output)
    : DeploymentException($"The package of the functions could not be built. The command was:\n  {command}\nIt printed:\n{output}");
