using PartnerCloud.Benchmarks.Load;
using PartnerCloud.Local.InProcess;
using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Benchmarks.Onboarding;

/// <summary>What onboardings take that come one after the other, in virtual time.</summary>
/// <param name="Executions">The onboardings.</param>
/// <param name="Calls">The calls of AWS that each made, events and invocations included.</param>
/// <param name="Creation">How long Organizations took for an account.</param>
internal sealed record OnboardingFigures(IReadOnlyList<ExecutionFigures> Executions, IReadOnlyList<int> Calls, TimeSpan Creation)
{
    /// <summary>Onboards accounts one after the other; each draws another jitter.</summary>
    /// <param name="number">How many.</param>
    /// <param name="call">How long each call takes.</param>
    /// <param name="start">How long a function takes to start.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<OnboardingFigures> MeasureAsync(int number, TimeSpan call, TimeSpan start, CancellationToken cancellationToken)
    {
        var options = new CloudOptions { EnforceRequestRates = true };
        await using var aws = await VirtualPartnerCloud.StartAsync(options, new VirtualPace { Call = call, FunctionStart = start }, cancellationToken);
        var (executions, calls) = (new List<ExecutionFigures>(), new List<int>());
        for (var one = 1; one <= number; one++)
        {
            var before = aws.Cloud.Calls.All.Count;
            var figures = new ExecutionFigures(await aws.RunAsync("onboard-account", $"created-{one}", LoadRequests.CreateAccount($"new-{one}", $"created-{one}").ToJsonString(), cancellationToken));
            executions.Add(figures);
            calls.Add(aws.Cloud.Calls.All.Count - before + figures.Use.FunctionInvocations);
        }
        return new(executions, calls, options.AccountCreation);
    }
}
