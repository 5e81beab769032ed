using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Config;

/// <summary>
/// The role that a recorder works with. Config assumes it to read the account's resources, and to hand in what it read. So the role must exist,
/// trust Config, and have the permissions of AWS's policies for recorders.
/// </summary>
internal static class RecorderRole
{
    private const string Service = "config.amazonaws.com";

    // It stands for all that a recorder's role needs: both of AWS's policies for recorders grant config:Put*.
    private const string HandIn = "config:PutResourceConfig";

    /// <summary>Why the role does not let the recorder work; null if it does.</summary>
    public static DeliveryFailure? FailureOf(RecorderState recorder, ConfigScope scope)
    {
        if (Find(recorder.RoleArn, scope) is not { } role)
            return new("InvalidRoleException", $"The role {recorder.RoleArn} of the configuration recorder does not exist.");
        if (!DeliveryPolicy.Allows(role.TrustPolicy, Service, scope.Account.Id, recorder.Arn, ("sts:AssumeRole", "*")))
            return new("AccessDenied", $"User: {Service} is not authorized to perform: sts:AssumeRole on resource: {recorder.RoleArn}");
        return scope.Cloud.Authorizer.Judge(Session(role, scope), "config", [new(HandIn, new("*"))]).Refusal is { } refusal
            ? new(refusal.Code, refusal.Message)
            : null;
    }

    /// <summary>Config's session of the role.</summary>
    public static Caller Session(IamRole role, ConfigScope scope) =>
        new(scope.Account.Id, $"arn:aws:sts::{scope.Account.Id}:assumed-role/{role.Name}/AWSConfig-Recorder", $"{role.Id}:AWSConfig-Recorder", "", scope.Region);

    public static IamRole? Find(string arn, ConfigScope scope) =>
        scope.Account.Iam.Roles.Values.FirstOrDefault(role => role.ArnIn(scope.Account.Id) == arn);
}
