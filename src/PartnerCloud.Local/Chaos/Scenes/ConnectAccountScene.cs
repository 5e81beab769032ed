using PartnerCloud.Local.Composition;
using PartnerCloud.Local.StatesLanguage.Executions;

namespace PartnerCloud.Local.Chaos.Scenes;

/// <summary>An account that its customer keeps.</summary>
internal sealed class ConnectAccountScene : Scene
{
    private const string Role = "CloudApplicationManager";

    private const string Trust = $$"""
        { "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::{{People.CamAccountId}}:root" }, "Action": "sts:AssumeRole",
          "Condition": { "StringEquals": { "sts:ExternalId": "{{People.CamExternalId}}" } } } ] }
        """;

    public override string Name => "connect-account";

    public override string Says => "an account that its customer keeps is connected as it is";

    public override Task PrepareAsync(Stage stage, CancellationToken cancellationToken)
    {
        stage.Cloud.AddStandAloneAccount(CustomersAccountId);
        return stage.Customer(CustomersAccountId).MakeRoleAsync(Role, Trust, Role + "Policy", LivedInAccount.Everything, "Lets Cloud Application Manager deploy.", cancellationToken);
    }

    public override Execution Begin(Stage stage) => stage.Onboard(SceneRequests.ConnectAccount(CustomersAccountId, $"arn:aws:iam::{CustomersAccountId}:role/{Role}"));
}
