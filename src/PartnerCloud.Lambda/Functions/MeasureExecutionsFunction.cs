using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Contract.Inputs;
using PartnerCloud.Lambda.Contract.Operators;
using PartnerCloud.Lambda.Operators;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Measures how long running executions have been at work. A schedule invokes it, not a workflow.</summary>
public sealed class MeasureExecutionsFunction(ExecutionMeasurer measurer, FunctionRun run)
{
    /// <inheritdoc cref="MeasureExecutionsFunction"/>
    [LambdaFunction]
    public Task<ExecutionMeasurement> MeasureExecutions(MeasureExecutionsInput input) => run.RunAsync(nameof(MeasureExecutions), input, () => measurer.MeasureAsync(input.StateMachineArns));
}
