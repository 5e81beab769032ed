using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Local.Chaos.Scenarios;

/// <summary>A request for console users of an onboarded account. An operator confirms it within minutes.</summary>
internal abstract class UsersScenario : Scenario
{
    /// <summary>The id of the request that gets the faults.</summary>
    private const string Request = "req-users";

    /// <summary>The users in the request.</summary>
    protected abstract JsonObject[] Users { get; }

    public override TimeSpan? VisitEvery => TimeSpan.FromMinutes(5);

    public override async Task PrepareAsync(ScenarioStage stage, CancellationToken cancellationToken) =>
        await stage.RunToSuccessAsync(new CreateAccountScenario(), cancellationToken);

    public override Execution Begin(ScenarioStage stage) => stage.Maintain(ScenarioRequests.MaintainUsers(Request, stage.CreatedAccountId, Users));

    /// <summary>The operator answers open questions.</summary>
    public override Task VisitAsync(ScenarioStage stage, CancellationToken cancellationToken) => stage.Operator.AnswerAsync(cancellationToken);
}
