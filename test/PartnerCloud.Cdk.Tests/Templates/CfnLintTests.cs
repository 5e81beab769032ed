using System.ComponentModel;
using System.Diagnostics;

namespace PartnerCloud.Cdk.Tests.Templates;

/// <summary>An independent check: cfn-lint knows CloudFormation's resource types better than a synth does. The tests are skipped where it is not installed.</summary>
public sealed class CfnLintTests(CfnLintTests.Findings findings) : IClassFixture<CfnLintTests.Findings>
{
    [Theory]
    [MemberData(nameof(AllTemplates.Names), MemberType = typeof(AllTemplates))]
    public void Template_CheckedByCfnLint_HasNoFindings(string template)
    {
        if (findings.In(template) is { Length: > 0 } found) Assert.Fail(found);
    }

    /// <summary>The findings for all templates, from one run: starting cfn-lint takes longer than checking a template.</summary>
    public sealed class Findings : IAsyncLifetime
    {
        private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("cfn-lint-");
        private string? output;
        private string errors = "";
        private int exitCode;

        /// <summary>The lines that begin with the template's file. If cfn-lint failed without naming a file, its errors.</summary>
        public string In(string template)
        {
            if (output is null) Assert.Skip("cfn-lint is not installed. Run pip install cfn-lint.");
            var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var known = AllTemplates.Names.Select(name => FileOf(name.Data)).ToList();
            if (lines.FirstOrDefault(line => !known.Any(file => line.StartsWith(file + ":", StringComparison.Ordinal))) is { } other) return other;
            if (exitCode != 0 && lines.Length == 0) return $"cfn-lint ended with {exitCode}: {errors}";
            return string.Join('\n', lines.Where(line => line.StartsWith(FileOf(template) + ":", StringComparison.Ordinal)));
        }

        /// <inheritdoc/>
        public async ValueTask InitializeAsync()
        {
            foreach (var name in AllTemplates.Names.Select(name => name.Data))
            {
                using var json = Synthesized.Json(AllTemplates.Of(name));
                await File.WriteAllTextAsync(FileOf(name), json.RootElement.GetRawText(), TestContext.Current.CancellationToken);
            }

            string[] arguments = ["--format", "parseable", "--template", .. AllTemplates.Names.Select(name => FileOf(name.Data))];
            try
            {
                using var process = Process.Start(new ProcessStartInfo("cfn-lint", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
                var standardError = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
                output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
                await process.WaitForExitAsync(TestContext.Current.CancellationToken);
                (exitCode, errors) = (process.ExitCode, await standardError);
            }
            catch (Win32Exception)
            {
                // Each test is skipped with the reason.
            }
        }

        /// <inheritdoc/>
        public ValueTask DisposeAsync()
        {
            folder.Delete(recursive: true);
            return ValueTask.CompletedTask;
        }

        private string FileOf(string template) => Path.Combine(folder.FullName, $"{template.Replace(' ', '-')}.template.json");
    }
}
