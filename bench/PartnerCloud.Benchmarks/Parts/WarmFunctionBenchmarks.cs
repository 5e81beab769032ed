using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using PartnerCloud.Benchmarks.Load;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Local.InProcess;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Benchmarks.Parts;

/// <summary>Warm functions: one without AWS calls, and one that reads two lists of Organizations in the simulated AWS, over the wire.</summary>
[MemoryDiagnoser]
public class WarmFunctionBenchmarks
{
    private string request = "";
    private string creation = "";
    private VirtualPartnerCloud aws = null!;

    /// <summary>Onboards an account, so that every function is warm and CreateAccount finds one.</summary>
    [GlobalSetup]
    public void Start() => StartAsync().GetAwaiter().GetResult(); // setup methods of BenchmarkDotNet that return a task are not awaited

    /// <summary>Stops the simulated AWS.</summary>
    [GlobalCleanup]
    public void Stop() => aws.DisposeAsync().AsTask().GetAwaiter().GetResult();

    /// <summary>A function without AWS calls.</summary>
    [Benchmark]
    public Task<FunctionAnswer> ValidateRequest() => InvokeAsync("ValidateRequest", request);

    /// <summary>A function that finds the existing account.</summary>
    [Benchmark]
    public Task<FunctionAnswer> CreateAccount() => InvokeAsync("CreateAccount", creation);

    private async Task StartAsync()
    {
        aws = await VirtualPartnerCloud.StartAsync(new() { AccountCreation = TimeSpan.Zero, RolePropagation = TimeSpan.Zero }, CancellationToken.None);
        var asked = LoadRequests.CreateAccount("new-1", "created-1");
        await aws.RunAsync(WorkflowNames.OnboardAccount, "created-1", asked.ToJsonString(), CancellationToken.None);
        request = new JsonObject { ["executionName"] = "created-1", ["request"] = asked.DeepClone() }.ToJsonString();
        var notStarted = new JsonObject { ["state"] = "NotStarted", ["attempts"] = 0, ["checks"] = 0, ["waitSeconds"] = 0, ["redriveCount"] = 0 };
        creation = new JsonObject { ["executionName"] = "created-1", ["redriveCount"] = 0, ["request"] = asked, ["creation"] = notStarted }.ToJsonString();
    }

    private async Task<FunctionAnswer> InvokeAsync(string function, string payload)
    {
        var answer = await aws.Local.Functions.InvokeAsync(function, payload, CancellationToken.None);
        return answer.FunctionError is null ? answer : throw new InvalidOperationException(answer.Payload);
    }
}
