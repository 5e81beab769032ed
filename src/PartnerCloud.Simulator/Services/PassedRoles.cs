using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Services.Iam;

namespace PartnerCloud.Simulator.Services;

/// <summary>Who gives a role to a service has to be allowed to: otherwise he could lend himself anybody's permissions.</summary>
internal static class PassedRoles
{
    public static Permission To(string service, string roleArn, CallFacts call)
    {
        var role = call.Account.Iam.Roles.Values.FirstOrDefault(one => one.ArnIn(call.Account.Id) == roleArn);
        var context = new Policies.RequestContext { ["iam:PassedToService"] = service }.Tags("aws:ResourceTag/", role?.Tags ?? []).Tags("iam:ResourceTag/", role?.Tags ?? []);
        return new("iam:PassRole", new(roleArn) { Context = context });
    }
}
