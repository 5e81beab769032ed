using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Local.Chaos.Scenarios;

/// <summary>A new account.</summary>
internal sealed class CreateAccountScenario : Scenario
{
    public override string Name => "create-account";

    public override string Says => "a new account is created, hardened, and its first administrator made";

    public override Execution Begin(ScenarioStage stage) => stage.Onboard(ScenarioRequests.CreateAccount());
}
