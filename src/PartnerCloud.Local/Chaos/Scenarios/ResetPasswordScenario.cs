using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Chaos.Scenarios;

/// <summary>A request for a user who lost the password and the MFA devices.</summary>
internal sealed class ResetPasswordScenario : ExistingUserScenario
{
    public override string Name => "reset-password";

    public override string Description => "an operator confirms the request, and a user's password is reset and the MFA devices are removed";

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
