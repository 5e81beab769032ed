using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Contract.Inputs;
using PartnerCloud.Lambda.Contract.Operators;
using PartnerCloud.Lambda.Operators;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Measures how long running executions have been at work. A schedule invokes it, no workflow.</summary>
/// <param name="measurer">What does it.</param>
/// <param name="run">Logs the run and names its errors.</param>
public sealed class MeasureExecutionsFunction(ExecutionMeasurer measurer, FunctionRun run)
{
    /// <summary>Measures how long running executions have been at work.</summary>
    [LambdaFunction]
    public Task<ExecutionMeasurement> MeasureExecutions(MeasureExecutionsInput input) => run.RunAsync(nameof(MeasureExecutions), input, () => measurer.MeasureAsync(input.StateMachineArns));
}
