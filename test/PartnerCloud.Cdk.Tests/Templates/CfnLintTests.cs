using System.ComponentModel;
using System.Diagnostics;

namespace PartnerCloud.Cdk.Tests.Templates;

/// <summary>A judge that we did not write: cfn-lint knows CloudFormation's resource types better than a synth does. Where it is not installed it is not asked.</summary>
public sealed class CfnLintTests
{
    [Theory]
    [MemberData(nameof(AllTemplates.Names), MemberType = typeof(AllTemplates))]
    public async Task Template_WithAnySettings_PassesWithoutFindings(string template)
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.template.json");
        try
        {
            using (var json = Synthesized.Json(AllTemplates.Of(template))) await File.WriteAllTextAsync(file, json.RootElement.GetRawText(), TestContext.Current.CancellationToken);

            if (await FindingsInAsync(file) is { Length: > 0 } findings) Assert.Fail(findings);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<string> FindingsInAsync(string file)
    {
        Process process;
        try
        {
            process = Process.Start(new ProcessStartInfo("cfn-lint", ["--format", "parseable", "--template", file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("cfn-lint is not there: pip install cfn-lint");
            throw;
        }

        using (process)
        {
            var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var findings = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            return findings.Trim() is { Length: > 0 } said ? said : process.ExitCode == 0 ? "" : $"cfn-lint ended with {process.ExitCode}: {await errors}";
        }
    }
}
