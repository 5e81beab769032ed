using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Local.Chaos.Scenarios;

/// <summary>An account that has been in use for years; its customer accepts the invitation within the hour.</summary>
internal sealed class MigrateAccountScenario : Scenario
{
    public override string Name => "migrate-account";

    public override string Says => "a lived-in account is invited, its customer accepts, and it is hardened";

    public override Task PrepareAsync(ScenarioStage stage, CancellationToken cancellationToken) => EstablishedAccount.MakeAsync(stage, CustomersAccountId, cancellationToken);

    public override Execution Begin(ScenarioStage stage) => stage.Onboard(ScenarioRequests.MigrateAccount(CustomersAccountId));

    public override TimeSpan? VisitEvery => TimeSpan.FromHours(1);

    /// <summary>He reads his mail.</summary>
    public override async Task VisitAsync(ScenarioStage stage, CancellationToken cancellationToken)
    {
        var customer = stage.Customer(CustomersAccountId);
        if (await customer.OpenInvitationAsync(cancellationToken) is { } invitation)
            await customer.AcceptAsync(invitation, cancellationToken);
    }
}
