using System.Text.Json;
using PartnerCloud.Local.Functions;

namespace PartnerCloud.Cdk.Tests.Official;

/// <summary>A deployment with AWS's own packages, as far as it can be shown without them: stand-ins with their names, versions, dependencies and generated source.</summary>
public sealed class OfficialPackagesTests
{
    [Fact(Explicit = true)]
    public async Task App_WithAwsPackages_SynthesizesAndItsFunctionsRun()
    {
        using var source = new StandInPackages(AppProcess.Root);
        using var output = new TemporaryOutput();

        var (exitCode, printed) = await AppProcess.RunAsync(JsonSerializer.Serialize(Synthesized.SampleContext), new Dictionary<string, string>(source.Environment) { ["CDK_OUTDIR"] = output.Path });

        Assert.True(exitCode == 0, printed);
        Assert.Contains("\"Value\": \"nuget\"", await File.ReadAllTextAsync(Path.Combine(output.Path, "PartnerCloud.template.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var package = Path.Combine(AppProcess.Root, "cdk", "PartnerCloud.Cdk", "obj", "functions", "linux-x64-nuget", "package");
        Assert.Equal("nuget", (await File.ReadAllTextAsync(Path.Combine(package, "aws-packages.txt"), TestContext.Current.CancellationToken)).Trim());
        Assert.Contains("\"Amazon.Lambda.Core/3.2.0\"", await File.ReadAllTextAsync(Path.Combine(package, "PartnerCloud.Lambda.deps.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await using var host = await FunctionProcessHost.StartAsync(new() { AssemblyPath = Path.Combine(package, "PartnerCloud.Lambda.dll"), Environment = Variables() }, TestContext.Current.CancellationToken);
        var refused = await host.InvokeAsync("ValidateRequest", """{"executionName":"e-1","request":{"surprise":true}}""", TestContext.Current.CancellationToken);

        Assert.StartsWith("{\n  \"errorType\": \"RequestRefusedException\",\n  \"errorMessage\": \"", refused.Payload, StringComparison.Ordinal);
        Assert.EndsWith("}\n", refused.Payload, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Variables() => Synthesized.Resources("AWS::Lambda::Function")[0].Properties.GetProperty("Environment").GetProperty("Variables").EnumerateObject()
        .Where(variable => variable.Name != "ANNOTATIONS_HANDLER")
        .ToDictionary(variable => variable.Name, variable => variable.Value.ValueKind == JsonValueKind.String ? variable.Value.GetString()! : "arn:aws:kms:us-east-1:111122223333:key/1234");

    private sealed class TemporaryOutput : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("cdk").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
