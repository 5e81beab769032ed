using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Local.Chaos.Scenarios;

/// <summary>A request for a user that the partner created. Since then, the user got one of everything that can be attached to a user.</summary>
internal abstract class ExistingUserScenario : UsersScenario
{
    protected const string UserName = "jane";

    public override async Task PrepareAsync(ScenarioStage stage, CancellationToken cancellationToken)
    {
        await stage.RunToSuccessAsync(new CreateUserScenario(), cancellationToken);
        UserWithAllAttachments.Make(stage.Cloud, stage.CreatedAccountId, UserName);
    }

    /// <summary>Creates the user.</summary>
    private sealed class CreateUserScenario : UsersScenario
    {
        public override string Name => "create-user";

        public override string Description => "an operator confirms the request, and a console user is created";

        protected override JsonObject[] Users => [ScenarioRequests.User(UserName, "Create")];

        public override Execution Begin(ScenarioStage stage) => stage.Maintain(ScenarioRequests.MaintainUsers("req-user-before", stage.CreatedAccountId, Users));
    }
}
