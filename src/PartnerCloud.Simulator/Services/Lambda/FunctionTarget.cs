using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Policies;
using PartnerCloud.Simulator.Services.EventBridge;

namespace PartnerCloud.Simulator.Services.Lambda;

/// <summary>The management account's functions as targets of rules. They are invoked asynchronously.</summary>
/// <param name="cloud">The cloud.</param>
/// <param name="functions">The names of the functions.</param>
/// <param name="begin">Begins an asynchronous invocation, with a function's name and the event.</param>
internal sealed class FunctionTarget(SimulatedCloud cloud, IReadOnlyList<string> functions, Action<string, string> begin) : IEventTarget
{
    public string Service => "lambda";

    public string Action => "lambda:InvokeFunction";

    public bool TryFind(string arn, out NamedPolicy? policy)
    {
        var home = cloud.Accounts[cloud.Options.ManagementAccountId].In(cloud.Options.Region);
        var name = NameOf(arn);
        policy = home.State<LambdaState>().PolicyOf(name) is { } text ? new("function policy", text) : null;
        return functions.Contains(name) && arn == $"arn:aws:lambda:{home.Name}:{home.Account.Id}:function:{name}";
    }

    public void Deliver(string arn, EventMessage message) => begin(NameOf(arn), message.Text);

    private static string NameOf(string arn) => arn[(arn.LastIndexOf(':') + 1)..];
}
