using PartnerCloud.Simulator.Permissions;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>The <c>iam:PassRole</c> permission. Without this check, callers could use any role's permissions through a service.</summary>
internal static class PassedRoles
{
    public static Permission To(string service, string roleArn, CallFacts call)
    {
        var role = call.Account.Iam.Roles.Values.FirstOrDefault(one => one.ArnIn(call.Account.Id) == roleArn);
        var context = new Policies.RequestContext { ["iam:PassedToService"] = service }.Tags("aws:ResourceTag/", role?.Tags ?? []).Tags("iam:ResourceTag/", role?.Tags ?? []);
        return new("iam:PassRole", new(roleArn) { Context = context });
    }
}
