using System.Text.Json.Nodes;
using PartnerCloud.Local.StatesLanguage.Executions;

namespace PartnerCloud.Local.Chaos.Scenes;

/// <summary>A request for a user whom the partner has made, and who has since got one of everything that a user can have.</summary>
internal abstract class ExistingUserScene : UsersScene
{
    protected const string UserName = "jane";

    public override async Task PrepareAsync(Stage stage, CancellationToken cancellationToken)
    {
        await stage.RunWellAsync(new CreateUserScene(), cancellationToken);
        BurdenedUser.Make(stage.Cloud, stage.CreatedAccountId, UserName);
    }

    /// <summary>How she came to be.</summary>
    private sealed class CreateUserScene : UsersScene
    {
        public override string Name => "create-user";

        public override string Says => "an operator confirms, and a console user is made";

        protected override JsonObject[] Users => [SceneRequests.User(UserName, "Create")];

        public override Execution Begin(Stage stage) => stage.Maintain(SceneRequests.MaintainUsers("req-user-before", stage.CreatedAccountId, Users));
    }
}
