using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Chaos.Scenes;

/// <summary>Two users at once.</summary>
internal sealed class CreateUsersScene : UsersScene
{
    public override string Name => "create-users";

    public override string Says => "an operator confirms, and two console users are made";

    protected override JsonObject[] Users => [SceneRequests.User("jane", "Create"), SceneRequests.User("mary", "Create")];
}
