using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.Local.Chaos.Scenarios;

/// <summary>A request for a user whom the partner has made, and who has since got one of everything that a user can have.</summary>
internal abstract class ExistingUserScenario : UsersScenario
{
    protected const string UserName = "jane";

    public override async Task PrepareAsync(ScenarioStage stage, CancellationToken cancellationToken)
    {
        await stage.RunWellAsync(new CreateUserScene(), cancellationToken);
        UserWithAllAttachments.Make(stage.Cloud, stage.CreatedAccountId, UserName);
    }

    /// <summary>How she came to be.</summary>
    private sealed class CreateUserScene : UsersScenario
    {
        public override string Name => "create-user";

        public override string Says => "an operator confirms, and a console user is made";

        protected override JsonObject[] Users => [ScenarioRequests.User(UserName, "Create")];

        public override Execution Begin(ScenarioStage stage) => stage.Maintain(ScenarioRequests.MaintainUsers("req-user-before", stage.CreatedAccountId, Users));
    }
}
