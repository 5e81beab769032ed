using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Chaos.Scenarios;

/// <summary>A lost password and lost devices.</summary>
internal sealed class ResetPasswordScenario : ExistingUserScenario
{
    public override string Name => "reset-password";

    public override string Says => "an operator confirms, a user gets a new password and loses her MFA devices";

    protected override JsonObject[] Users
    {
        get
        {
            var user = ScenarioRequests.User(UserName, "ResetPassword");
            user["removeMfaDevices"] = true;
            return [user];
        }
    }
}
