using PartnerCloud.Benchmarks.Load;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Local.InProcess;
using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Benchmarks.Onboarding;

/// <summary>The figures of onboardings that ran one after the other, in virtual time.</summary>
/// <param name="Executions">The figures of the executions.</param>
/// <param name="Calls">The number of AWS calls of each execution, with events and invocations.</param>
/// <param name="Creation">How long Organizations took for an account.</param>
internal sealed record OnboardingFigures(IReadOnlyList<ExecutionFigures> Executions, IReadOnlyList<int> Calls, TimeSpan Creation)
{
    /// <summary>Onboards accounts one after the other, each with different random waits.</summary>
    /// <param name="number">The number of accounts.</param>
    /// <param name="call">The duration of each AWS call.</param>
    /// <param name="start">The duration of a function's start.</param>
    /// <param name="cancellationToken">Cancels the measurement.</param>
    public static async Task<OnboardingFigures> MeasureAsync(int number, TimeSpan call, TimeSpan start, CancellationToken cancellationToken)
    {
        var options = new CloudOptions { EnforceRequestRates = true };
        await using var aws = await VirtualPartnerCloud.StartAsync(options, new VirtualPace { Call = call, FunctionStart = start }, cancellationToken);
        var (executions, calls) = (new List<ExecutionFigures>(), new List<int>());
        for (var one = 1; one <= number; one++)
        {
            var before = aws.Cloud.Calls.All.Count;
            var figures = new ExecutionFigures(await aws.RunAsync(WorkflowNames.OnboardAccount, $"created-{one}", LoadRequests.CreateAccount($"new-{one}", $"created-{one}").ToJsonString(), cancellationToken));
            executions.Add(figures);
            calls.Add(aws.Cloud.Calls.All.Count - before + figures.Use.FunctionInvocations);
        }
        return new(executions, calls, options.AccountCreation);
    }
}
