using Amazon.CDK;
using Constructs;
using PartnerCloud.Lambda.Guardrails;

namespace PartnerCloud.Cdk.Organization;

/// <summary>
/// Attaches the baseline's service control policies to the units of customers' and departing accounts. No other construct does. CloudFormation's own
/// resource for policies cannot adopt an existing policy, so a function does it, at each deployment that changes a policy or a unit.
/// </summary>
public sealed class Guardrails : Construct
{
    /// <summary>The function that attaches the policies.</summary>
    public const string Function = "EnforceGuardrails";

    /// <summary>How long CloudFormation waits: enough for two runs of the function, with Lambda's pause between them. The default of an hour would gain nothing.</summary>
    private const int AnswerSeconds = 600;

    /// <summary>Makes the custom resource that calls the function.</summary>
    public Guardrails(Construct scope, string id, GuardrailsProps props)
        : base(scope, id)
    {
        var properties = new Dictionary<string, object> { ["CustomersOuId"] = props.Settings.CustomersOuId, ["PoliciesDigest"] = GuardrailPolicies.Digest() };
        if (props.Settings.DepartingOuId.Length > 0) properties["DepartingOuId"] = props.Settings.DepartingOuId;
        var resource = new CustomResource(this, "Policies", new CustomResourceProps
        {
            ResourceType = "Custom::ServiceControlPolicies",
            ServiceToken = props.Functions[Function].FunctionArn,
            Properties = properties,
        });
        ((CfnResource)resource.Node.DefaultChild!).AddPropertyOverride("ServiceTimeout", AnswerSeconds);
        // Deleting it does nothing. A function that cannot start would not answer, and would block the rollback of a first deployment.
        resource.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
    }
}
