using System.Text.RegularExpressions;

namespace PartnerCloud.Cdk.Functions;

/// <summary>
/// Whether the package source has AWS's own packages. It words the error for those who deploy. It never chooses other packages: what runs in the
/// management account is decided by a person.
/// </summary>
public static partial class OfficialPackages
{
    /// <summary>Restores <c>src/AwsPackages/Official</c>, which needs all of them and has no code.</summary>
    /// <param name="root">The folder of <c>cdk.json</c>.</param>
    /// <exception cref="OfficialPackagesMissingException">They could not be restored.</exception>
    public static void Require(string root)
    {
        string[] arguments =
        [
            "restore", Path.Combine("src", "AwsPackages", "Official"), "--artifacts-path", Path.Combine(root, "cdk", "PartnerCloud.Cdk", "obj", "official"),
            "--verbosity", "quiet", $"-p:LambdaPackages={FunctionPackage.Official}", $"-p:AwsSdkPackages={FunctionPackage.Official}",
        ];
        var (exitCode, output) = DotnetCommand.Run(root, arguments);
        if (exitCode != 0) throw new OfficialPackagesMissingException(ReasonIn(output));
    }

    /// <summary>The packages that the source lacks or, if it has all, the first error.</summary>
    private static string ReasonIn(string output)
    {
        var missing = MissingPackage().Matches(output).Select(match => match.Groups["id"].Value).Distinct().ToList();
        return missing.Count > 0 ? $"your package source lacks {string.Join(", ", missing)}" : FirstError().Match(output) is { Success: true } error ? error.Groups["text"].Value.Trim() : output.Trim();
    }

    [GeneratedRegex(@"error NU110[123]: Unable to find (a stable )?package (?<id>[\w.]+\w)")]
    private static partial Regex MissingPackage();

    [GeneratedRegex(@"error (?<text>\w+: [^\r\n]*)")]
    private static partial Regex FirstError();
}
