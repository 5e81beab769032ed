using PartnerCloud.Local.Cloud;
using PartnerCloud.Local.Wire;

namespace PartnerCloud.Local.Composition;

/// <summary>Who functions and workflows are in the simulated AWS: sessions of a role each, in the management account (see <see cref="ExecutionRoles"/>).</summary>
internal sealed class FunctionPrincipals(SimulatedCloud cloud)
{
    /// <summary>Makes a principal and answers the environment variables that act for it.</summary>
    public IReadOnlyDictionary<string, string> CredentialsOf(string functionName) => new Dictionary<string, string>
    {
        ["AWS_ACCESS_KEY_ID"] = AccessKeyOf(functionName),
        ["AWS_SECRET_ACCESS_KEY"] = "not-checked-here",
        ["AWS_SESSION_TOKEN"] = "not-checked-here",
    };

    /// <summary>Makes a principal and answers its access key id.</summary>
    public string AccessKeyOf(string name)
    {
        var caller = CallerOf(name);
        cloud.Callers.RegisterPrincipal(caller.AccessKeyId, caller);
        return caller.AccessKeyId;
    }

    /// <summary>The session that a function or a workflow acts as.</summary>
    public Caller CallerOf(string name) => cloud.Atomically(() =>
    {
        var account = cloud.Accounts[cloud.Options.ManagementAccountId];
        var role = account.Iam.Roles[ExecutionRoles.Prefix + name];
        return new Caller(account.Id, $"arn:aws:sts::{account.Id}:assumed-role/{role.Name}/{name}", $"{role.Id}:{name}", "ASIALOCAL" + name.ToUpperInvariant(), cloud.Options.Region);
    });
}
