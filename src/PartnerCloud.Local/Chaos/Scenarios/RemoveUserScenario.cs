using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Chaos.Scenarios;

/// <summary>A user who has left.</summary>
internal sealed class RemoveUserScenario : ExistingUserScenario
{
    public override string Name => "remove-user";

    public override string Says => "an operator confirms, a user is removed with keys, devices and policies";

    protected override JsonObject[] Users => [ScenarioRequests.User(UserName, "Remove")];
}
