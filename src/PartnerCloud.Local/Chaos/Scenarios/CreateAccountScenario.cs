using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Local.Chaos.Scenarios;

/// <summary>The creation of an account, which needs no people.</summary>
internal sealed class CreateAccountScenario : Scenario
{
    public override string Name => "create-account";

    public override string Description => "an account is created and hardened, and gets its first administrator";

    public override Execution Begin(ScenarioStage stage) => stage.Onboard(ScenarioRequests.CreateAccount());
}
