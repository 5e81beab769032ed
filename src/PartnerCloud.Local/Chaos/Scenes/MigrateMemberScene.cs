using System.Text.Json.Nodes;
using PartnerCloud.Local.StatesLanguage.Executions;

namespace PartnerCloud.Local.Chaos.Scenes;

/// <summary>An account that an operator invited by hand, and that is a member already.</summary>
internal sealed class MigrateMemberScene : Scene
{
    public override string Name => "migrate-member";

    public override string Says => "a lived-in account that is a member already is hardened";

    public override async Task PrepareAsync(Stage stage, CancellationToken cancellationToken)
    {
        await LivedInAccount.MakeAsync(stage, CustomersAccountId, cancellationToken);
        var target = new JsonObject { ["Target"] = new JsonObject { ["Id"] = CustomersAccountId, ["Type"] = "ACCOUNT" } };
        await stage.Json.CallAsync(stage.Aws.Local.ManagementAccountId, "organizations", "AWSOrganizationsV20161128.InviteAccountToOrganization", target, cancellationToken);
        var customer = stage.Customer(CustomersAccountId);
        await customer.AcceptAsync((await customer.OpenInvitationAsync(cancellationToken))!, cancellationToken);
    }

    public override Execution Begin(Stage stage) => stage.Onboard(SceneRequests.MigrateAccount(CustomersAccountId));
}
