using Amazon.CDK;
using Constructs;
using PartnerCloud.Lambda.Guardrails;

namespace PartnerCloud.Cdk.Organization;

/// <summary>
/// Has the baseline's service control policies put on the units of customers' and departing accounts, and is the only construct that does. CloudFormation's own
/// resource for policies cannot adopt one that exists, so that a function does it at each deployment that changes a policy or a unit.
/// </summary>
public sealed class Guardrails : Construct
{
    /// <summary>The function that does it.</summary>
    public const string Function = "EnforceGuardrails";

    /// <summary>Two runs of the function with the pause that Lambda makes between them: an hour, as CloudFormation would wait, tells nobody more.</summary>
    private const int AnswerSeconds = 600;

    /// <summary>Asks the function.</summary>
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
    }
}
