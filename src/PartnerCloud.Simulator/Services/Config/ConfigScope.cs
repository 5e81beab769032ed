using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Config;

/// <summary>One call's view of Config: the caller's account in the region of the call.</summary>
internal sealed class ConfigScope(SimulatedCloud cloud, Caller caller)
{
    public SimulatedCloud Cloud => cloud;

    public string Region => caller.Region;

    public SimulatedAccount Account => cloud.Accounts[caller.AccountId];

    public ConfigState State => Account.In(caller.Region).State<ConfigState>();

    public string Arn(string kind, string name) => $"arn:aws:config:{caller.Region}:{caller.AccountId}:{kind}/{name}";
}
