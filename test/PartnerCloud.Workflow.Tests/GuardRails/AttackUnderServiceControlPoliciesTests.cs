namespace PartnerCloud.Workflow.Tests.GuardRails;

/// <summary>The same attacks where the organization's policies hold as well, as in a deployment: they fail, and hardening works as before.</summary>
public sealed class AttackUnderServiceControlPoliciesTests : AttackTests
{
    protected override bool UnderServiceControlPolicies => true;
}
