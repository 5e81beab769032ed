using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Chaos.Scenarios;

/// <summary>Two users at once.</summary>
internal sealed class CreateUsersScenario : UsersScenario
{
    public override string Name => "create-users";

    public override string Says => "an operator confirms, and two console users are made";

    protected override JsonObject[] Users => [ScenarioRequests.User("jane", "Create"), ScenarioRequests.User("mary", "Create")];
}
