using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Chaos.Scenarios;

/// <summary>A request to remove a user.</summary>
internal sealed class RemoveUserScenario : ExistingUserScenario
{
    public override string Name => "remove-user";

    public override string Description => "an operator confirms the request, and a user is removed with keys, devices and policies";

    protected override JsonObject[] Users => [ScenarioRequests.User(UserName, "Remove")];
}
