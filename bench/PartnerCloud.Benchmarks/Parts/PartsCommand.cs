using System.CommandLine;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace PartnerCloud.Benchmarks.Parts;

/// <summary><c>parts</c>: single parts in this process, in real time.</summary>
internal static class PartsCommand
{
    public static Command Create()
    {
        var command = new Command("parts", "Measures the interpreter of workflows and warm functions, in real time, in this process.");
        command.SetAction(_ =>
        {
            var config = DefaultConfig.Instance.AddJob(Job.Default.WithWarmupCount(5).WithIterationCount(15).WithToolchain(InProcessEmitToolchain.Instance)).WithArtifactsPath(Path.Combine(Path.GetTempPath(), "partner-cloud-benchmarks"));
            BenchmarkRunner.Run([typeof(InterpreterBenchmarks), typeof(WarmFunctionBenchmarks)], config);
        });
        return command;
    }
}
