using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>How AWS words that somebody may not do something.</summary>
internal static class AccessDeniedErrors
{
    public static AwsErrorException For(string service, Caller caller, Permission permission, PolicyDecision verdict)
    {
        var what = $"User: {caller.Arn} is not authorized to perform: {permission.Action} on resource: {(service == "s3" ? $"\"{permission.Target.Arn}\"" : permission.Target.Arn)}";
        // Of a role's door AWS does not tell whether the caller's policies or the role's trust keep it shut.
        var message = permission.Target.PolicyMustAllow ? what : $"{what} {verdict.Reason(permission.Action)}";
        return service switch
        {
            "iam" or "sts" or "s3" or "s3-control" => new("AccessDenied", message, 403),
            "sns" => new("AuthorizationError", message, 403),
            "ec2" => new("UnauthorizedOperation", message, 403),
            "lambda" or "account" or "access-analyzer" => new("AccessDeniedException", message, 403),
            _ => new("AccessDeniedException", message),
        };
    }
}
