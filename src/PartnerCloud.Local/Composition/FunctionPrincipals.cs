using PartnerCloud.Local.Cloud;
using PartnerCloud.Local.Wire;

namespace PartnerCloud.Local.Composition;

/// <summary>Who functions and workflows are in the simulated AWS: sessions of an execution role each, in the management account.</summary>
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
        var key = "ASIALOCAL" + name.ToUpperInvariant();
        var account = cloud.Options.ManagementAccountId;
        cloud.Callers.RegisterPrincipal(key, new Caller(account, $"arn:aws:sts::{account}:assumed-role/{name}-role/{name}", $"AROALOCAL:{name}", key, cloud.Options.Region));
        return key;
    }
}
