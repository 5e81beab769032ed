using Amazon.CDK;
using Amazon.CDK.AWS.Organizations;
using Constructs;
using PartnerCloud.Cdk.Settings;

namespace PartnerCloud.Cdk.Organization;

/// <summary>
/// Sets the organization up, for partners whose organization is not: the OUs of customers' and of departing accounts, and what Partner Cloud needs
/// switched on. The service control policies on them are <see cref="PartnerCloudStack"/>'s alone, so that two stacks never collide over one policy.
/// Deleting this stack undoes nothing: accounts live in those OUs.
/// </summary>
public sealed class OrganizationStack : Stack
{
    /// <summary>The stack's id and name.</summary>
    public const string Name = "PartnerCloud-Organization";

    /// <summary>Composes the stack.</summary>
    public OrganizationStack(Construct scope, string id, OrganizationStackProps props)
        : base(scope, id, props)
    {
        TemplateOptions.Description = "Partner Cloud: the OUs of customers' and of departing accounts, and what the organization must have switched on.";
        MakeUnit("Customers", props.Settings.CustomersOuName, DeclaredSettings.CustomersOuId, props);
        // beside the other, not in it: it would inherit what keeps accounts in the organization
        MakeUnit("Departing", props.Settings.DepartingOuName, DeclaredSettings.DepartingOuId, props);
        _ = new OrganizationSwitches(this, "Switches", new OrganizationSwitchesProps { Settings = props.Settings });
    }

    private void MakeUnit(string id, string name, Setting setting, OrganizationStackProps props)
    {
        var unit = new CfnOrganizationalUnit(this, id, new CfnOrganizationalUnitProps { Name = name, ParentId = props.Settings.RootId });
        unit.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
        _ = new CfnOutput(this, $"{id}OuId", new CfnOutputProps { Value = unit.AttrId, Description = $"The setting {setting.Key} of the stack PartnerCloud." });
    }
}
