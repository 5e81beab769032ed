using Amazon.CDK;
using Amazon.CDK.AWS.Organizations;
using Constructs;

namespace PartnerCloud.Cdk.Organization;

/// <summary>
/// Sets the organization up, for partners whose organization is not: the OU of customers' accounts, its guardrails, and what Partner Cloud needs
/// switched on. Nothing in <see cref="PartnerCloudStack"/> refers to it. Deleting it undoes nothing: accounts live in that OU, and lifting their
/// guardrails is a decision of its own.
/// </summary>
public sealed class OrganizationStack : Stack
{
    /// <summary>The stack's id and name.</summary>
    public const string Name = "PartnerCloud-Organization";

    /// <summary>Composes the stack.</summary>
    public OrganizationStack(Construct scope, string id, OrganizationStackProps props)
        : base(scope, id, props)
    {
        TemplateOptions.Description = "Partner Cloud: the OU of customers' accounts, its guardrails, and what the organization must have switched on.";
        var customers = new CfnOrganizationalUnit(this, "Customers", new CfnOrganizationalUnitProps { Name = props.Settings.CustomersOuName, ParentId = props.Settings.RootId });
        customers.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        var switches = new OrganizationSwitches(this, "Switches", new OrganizationSwitchesProps { Settings = props.Settings });
        var guardrails = new Guardrails(this, "Guardrails", new GuardrailsProps { Target = customers });
        guardrails.Node.AddDependency(switches.ServiceControlPolicies);
        _ = new CfnOutput(this, "CustomersOuId", new CfnOutputProps { Value = customers.AttrId, Description = "The setting customersOuId of the stack PartnerCloud." });
    }
}
