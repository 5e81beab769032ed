using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Local.Chaos.Scenarios;

/// <summary>A migration of an account that is in use. Its customer accepts the invitation within the hour.</summary>
internal sealed class MigrateAccountScenario : Scenario
{
    public override string Name => "migrate-account";

    public override string Description => "an account in use is invited, its customer accepts, and it is hardened";

    public override Task PrepareAsync(ScenarioStage stage, CancellationToken cancellationToken) => EstablishedAccount.MakeAsync(stage, CustomersAccountId, cancellationToken);

    public override Execution Begin(ScenarioStage stage) => stage.Onboard(ScenarioRequests.MigrateAccount(CustomersAccountId));

    public override TimeSpan? VisitEvery => TimeSpan.FromHours(1);

    /// <summary>The customer accepts an open invitation.</summary>
    public override async Task VisitAsync(ScenarioStage stage, CancellationToken cancellationToken)
    {
        var customer = stage.Customer(CustomersAccountId);
        if (await customer.OpenInvitationAsync(cancellationToken) is { } invitation)
            await customer.AcceptAsync(invitation, cancellationToken);
    }
}
