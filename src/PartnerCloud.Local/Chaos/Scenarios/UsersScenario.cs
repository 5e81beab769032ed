using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Local.Chaos.Scenarios;

/// <summary>A request for console users of an account that has been onboarded; an operator confirms it within minutes.</summary>
internal abstract class UsersScenario : Scenario
{
    /// <summary>The name of the request that is disturbed.</summary>
    private const string Request = "req-users";

    /// <summary>What is asked for.</summary>
    protected abstract JsonObject[] Users { get; }

    public override TimeSpan? VisitEvery => TimeSpan.FromMinutes(5);

    public override async Task PrepareAsync(ScenarioStage stage, CancellationToken cancellationToken) =>
        await stage.RunWellAsync(new CreateAccountScenario(), cancellationToken);

    public override Execution Begin(ScenarioStage stage) => stage.Maintain(ScenarioRequests.MaintainUsers(Request, stage.CreatedAccountId, Users));

    /// <summary>The operator looks into his mail.</summary>
    public override Task VisitAsync(ScenarioStage stage, CancellationToken cancellationToken) => stage.Desk.AnswerAsync(cancellationToken);
}
