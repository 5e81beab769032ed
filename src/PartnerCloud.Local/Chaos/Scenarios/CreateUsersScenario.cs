using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Chaos.Scenarios;

/// <summary>A request for two new users.</summary>
internal sealed class CreateUsersScenario : UsersScenario
{
    public override string Name => "create-users";

    public override string Description => "an operator confirms the request, and two console users are created";

    protected override JsonObject[] Users => [ScenarioRequests.User("jane", "Create"), ScenarioRequests.User("mary", "Create")];
}
