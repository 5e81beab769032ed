using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Contract.Guardrails;
using PartnerCloud.Lambda.Guardrails;

namespace PartnerCloud.Lambda.Functions;

/// <summary>
/// Puts the service control policies on the units of customers' accounts. CloudFormation invokes it at each deployment that changes them, no workflow.
/// Deleting the stack lifts nothing: that is a decision of its own (docs/deploy.md).
/// </summary>
/// <param name="enforcer">What does it.</param>
/// <param name="responder">Tells CloudFormation.</param>
/// <param name="run">Logs the run and names its errors.</param>
public sealed class EnforceGuardrailsFunction(GuardrailEnforcer enforcer, CustomResourceResponder responder, FunctionRun run)
{
    private const string ResourceName = "service-control-policies";

    /// <summary>Puts the service control policies on the units of customers' accounts.</summary>
    [LambdaFunction]
    public Task<CustomResourceAnswer> EnforceGuardrails(CustomResourceEvent input) => responder.AnswerAsync(input, ResourceName, () => run.RunAsync(nameof(EnforceGuardrails), input, async () =>
        input.RequestType == "Delete" ? null : await enforcer.EnforceAsync(input.ResourceProperties.Units())));
}
