using PartnerCloud.Local.StatesLanguage.Executions;

namespace PartnerCloud.Local.Chaos.Scenes;

/// <summary>An account that has been in use for years; its customer accepts the invitation within the hour.</summary>
internal sealed class MigrateAccountScene : Scene
{
    public override string Name => "migrate-account";

    public override string Says => "a lived-in account is invited, its customer accepts, and it is hardened";

    public override Task PrepareAsync(Stage stage, CancellationToken cancellationToken) => LivedInAccount.MakeAsync(stage, CustomersAccountId, cancellationToken);

    public override Execution Begin(Stage stage) => stage.Onboard(SceneRequests.MigrateAccount(CustomersAccountId));

    public override TimeSpan? VisitEvery => TimeSpan.FromHours(1);

    /// <summary>He reads his mail.</summary>
    public override async Task VisitAsync(Stage stage, CancellationToken cancellationToken)
    {
        var customer = stage.Customer(CustomersAccountId);
        if (await customer.OpenInvitationAsync(cancellationToken) is { } invitation)
            await customer.AcceptAsync(invitation, cancellationToken);
    }
}
