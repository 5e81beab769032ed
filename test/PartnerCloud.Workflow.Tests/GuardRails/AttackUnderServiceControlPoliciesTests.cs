namespace PartnerCloud.Workflow.Tests.GuardRails;

/// <summary>The same attacks under the organization's policies, as in a deployment. They are denied, and hardening still works.</summary>
public sealed class AttackUnderServiceControlPoliciesTests : AttackTests
{
    protected override bool UnderServiceControlPolicies => true;
}
