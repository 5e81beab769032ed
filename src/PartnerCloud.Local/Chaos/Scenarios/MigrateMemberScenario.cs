using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Local.Chaos.Scenarios;

/// <summary>A migration of an account that is already a member. An operator invited it manually, with the tags that name its owner.</summary>
internal sealed class MigrateMemberScenario : Scenario
{
    public override string Name => "migrate-member";

    public override string Description => "an account in use that is already a member is hardened";

    public override async Task PrepareAsync(ScenarioStage stage, CancellationToken cancellationToken)
    {
        await EstablishedAccount.MakeAsync(stage, CustomersAccountId, cancellationToken);
        var request = ScenarioRequests.MigrateAccount(CustomersAccountId);
        var invitation = new JsonObject
        {
            ["Target"] = new JsonObject { ["Id"] = CustomersAccountId, ["Type"] = "ACCOUNT" },
            ["Tags"] = new JsonArray(Tag("provider-id", request["provider"]!["id"]!), Tag("organization-id", request["organization"]!["id"]!)),
        };
        await stage.Json.CallAsync(stage.Aws.Local.ManagementAccountId, "organizations", "AWSOrganizationsV20161128.InviteAccountToOrganization", invitation, cancellationToken);
        var customer = stage.Customer(CustomersAccountId);
        await customer.AcceptAsync((await customer.OpenInvitationAsync(cancellationToken))!, cancellationToken);
    }

    public override Execution Begin(ScenarioStage stage) => stage.Onboard(ScenarioRequests.MigrateAccount(CustomersAccountId));

    private static JsonObject Tag(string key, JsonNode value) => new() { ["Key"] = key, ["Value"] = value.DeepClone() };
}
