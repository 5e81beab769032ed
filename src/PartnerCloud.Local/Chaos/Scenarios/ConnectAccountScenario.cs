using PartnerCloud.Local.Composition;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Local.Chaos.Scenarios;

/// <summary>A connection of an account that its customer keeps.</summary>
internal sealed class ConnectAccountScenario : Scenario
{
    private const string Role = "CloudApplicationManager";

    private const string Trust = $$"""
        { "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::{{LocalAccessRoles.CamAccountId}}:root" }, "Action": "sts:AssumeRole",
          "Condition": { "StringEquals": { "sts:ExternalId": "{{LocalAccessRoles.CamExternalId}}" } } } ] }
        """;

    public override string Name => "connect-account";

    public override string Description => "an account that the customer keeps is connected, and nothing in it changes";

    public override Task PrepareAsync(ScenarioStage stage, CancellationToken cancellationToken)
    {
        stage.Cloud.AddStandAloneAccount(CustomersAccountId);
        return stage.Customer(CustomersAccountId).MakeRoleAsync(Role, Trust, Role + "Policy", EstablishedAccount.Everything, "Lets Cloud Application Manager deploy.", cancellationToken);
    }

    public override Execution Begin(ScenarioStage stage) => stage.Onboard(ScenarioRequests.ConnectAccount(CustomersAccountId, $"arn:aws:iam::{CustomersAccountId}:role/{Role}"));
}
