using Amazon.CDK;
using Amazon.CDK.AWS.Organizations;
using Constructs;
using PartnerCloud.Cdk.Settings;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Cdk.Organization;

/// <summary>
/// Sets up the organization of a partner that has not done so yet. It makes the OUs of customers' and of departing accounts, and switches on what
/// Partner Cloud needs. Only <see cref="PartnerCloudStack"/> manages the service control policies on the OUs, so two stacks never collide over one
/// policy. Deleting this stack undoes nothing, because accounts are in those OUs.
/// </summary>
public sealed class OrganizationStack : Stack
{
    /// <summary>The stack's id and name.</summary>
    public const string Name = ResourceNames.Prefix + "Organization";

    /// <summary>Composes the stack.</summary>
    public OrganizationStack(Construct scope, string id, OrganizationStackProps props)
        : base(scope, id, props)
    {
        TemplateOptions.Description = "Partner Cloud: the OUs of customers' and of departing accounts, and what the organization must have switched on.";
        var customers = MakeUnit("Customers", props.Settings.CustomersOuName, FunctionSettings.CustomersOuId, props);
        // Beside the other unit, not in it. Otherwise it would inherit the policy that keeps accounts in the organization.
        var departing = MakeUnit("Departing", props.Settings.DepartingOuName, FunctionSettings.DepartingOuId, props);
        var switches = new OrganizationSwitches(this, "Switches", new OrganizationSwitchesProps { Settings = props.Settings });
        // One after the other: Organizations refuses two changes at the same time.
        departing.AddDependency(customers);
        switches.Resource.AddDependency(departing);
        DeploymentTags.On(this);
    }

    private CfnOrganizationalUnit MakeUnit(string id, string name, Setting setting, OrganizationStackProps props)
    {
        var unit = new CfnOrganizationalUnit(this, id, new CfnOrganizationalUnitProps { Name = name, ParentId = props.Settings.RootId });
        unit.ApplyRemovalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE);
        _ = new CfnOutput(this, $"{id}OuId", new CfnOutputProps { Value = unit.AttrId, Description = $"The setting {setting.Key} of the stack PartnerCloud." });
        return unit;
    }
}
