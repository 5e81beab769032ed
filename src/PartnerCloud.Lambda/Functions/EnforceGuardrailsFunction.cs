using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Contract.Guardrails;
using PartnerCloud.Lambda.Guardrails;

namespace PartnerCloud.Lambda.Functions;

/// <summary>
/// Puts the service control policies on the OUs of customers' accounts. CloudFormation invokes it in each deployment that changes them, not a workflow.
/// Deleting the stack removes no policy: that takes a separate decision (docs/deploy.md).
/// </summary>
public sealed class EnforceGuardrailsFunction(GuardrailEnforcer enforcer, CustomResourceResponder responder, FunctionRun run)
{
    private const string ResourceName = "service-control-policies";

    /// <inheritdoc cref="EnforceGuardrailsFunction"/>
    [LambdaFunction]
    public Task<CustomResourceAnswer> EnforceGuardrails(CustomResourceEvent input) => responder.AnswerAsync(input, ResourceName, () => run.RunAsync(nameof(EnforceGuardrails), input, async () =>
        input.RequestType == "Delete" ? null : await enforcer.EnforceAsync(input.ResourceProperties.Units())));
}
