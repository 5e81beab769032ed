using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>The errors for missing permissions, in AWS's wording.</summary>
internal static class AccessDeniedErrors
{
    public static AwsErrorException For(string service, Caller caller, Permission permission, PolicyDecision decision)
    {
        var what = $"User: {caller.Arn} is not authorized to perform: {permission.Action} on resource: {(service == "s3" ? $"\"{permission.Target.Arn}\"" : permission.Target.Arn)}";
        // For AssumeRole, AWS does not reveal whether the caller's policies or the role's trust policy deny.
        var message = permission.Target.PolicyMustAllow ? what : $"{what} {decision.Reason(permission.Action)}";
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
