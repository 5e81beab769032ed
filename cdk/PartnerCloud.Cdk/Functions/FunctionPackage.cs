namespace PartnerCloud.Cdk.Functions;

/// <summary>
/// The one package that all functions run, published as <c>src/PartnerCloud.Lambda</c> says for a deployment. The same source gives the same bytes,
/// in any folder and at any commit. CDK names the package by its bytes, so a deployment touches the functions only if the bytes have changed.
/// </summary>
/// <param name="root">The folder of <c>cdk.json</c>.</param>
/// <param name="architecture">x86_64 or arm64.</param>
/// <param name="awsPackages">Where the AWS packages come from: <see cref="Official"/> or <see cref="Bundled"/>.</param>
public sealed class FunctionPackage(string root, string architecture, string awsPackages)
{
    /// <summary>AWS's own packages.</summary>
    public const string Official = "nuget";

    /// <summary>The subsets in <c>src/AwsPackages</c>.</summary>
    public const string Bundled = "bundled";

    private readonly string runtime = architecture == "arm64" ? "linux-arm64" : "linux-x64";

    /// <summary>Publishes the package and returns its folder. The build uses a folder of its own, apart from developers' builds.</summary>
    /// <exception cref="OfficialPackagesMissingException">AWS's own packages are asked for, and could not be restored.</exception>
    /// <exception cref="FunctionPackageException">The build failed.</exception>
    public string Publish()
    {
        if (awsPackages == Official) OfficialPackages.Require(root);
        var home = Path.Combine(root, "cdk", "PartnerCloud.Cdk", "obj", "functions", $"{runtime}-{awsPackages}");
        var package = Path.Combine(home, "package");
        if (Directory.Exists(package)) Directory.Delete(package, recursive: true);
        Run(
        [
            "publish", Path.Combine("src", "PartnerCloud.Lambda"), "--configuration", "Release", "--runtime", runtime, "--output", package, "--artifacts-path", Path.Combine(home, "build"),
            "--verbosity", "quiet", "--nologo",
            // Style is checked when the source is changed, so a deployment need not wait for it.
            "-p:RunAnalyzers=false",
            // What is published here controls customers' accounts. So only packages from the lock files are allowed.
            "-p:RestoreLockedMode=true",
            // A path or a commit in the assemblies would make another package of the same source.
            $"-p:PathMap={Path.GetFullPath(root)}=/_", "-p:IncludeSourceRevisionInInformationalVersion=false",
            // Each half by name, because an environment variable could choose another one.
            $"-p:AwsPackages={awsPackages}", $"-p:LambdaPackages={awsPackages}", $"-p:AwsSdkPackages={awsPackages}",
        ]);
        return package;
    }

    private void Run(string[] arguments)
    {
        var (exitCode, output) = DotnetCommand.Run(root, arguments);
        if (exitCode != 0) throw new FunctionPackageException($"dotnet {string.Join(' ', arguments)}", output);
    }
}
