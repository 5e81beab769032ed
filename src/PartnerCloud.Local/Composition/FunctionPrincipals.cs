using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Services.StepFunctions;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Local.Composition;

/// <summary>The identities of functions and workflows in the simulated AWS. Each is a session of a role in the management account, see <see cref="ExecutionRoles"/>.</summary>
internal sealed class FunctionPrincipals(SimulatedCloud cloud)
{
    /// <summary>Registers a function's principal, and returns environment variables with its credentials.</summary>
    public IReadOnlyDictionary<string, string> CredentialsOf(string functionName) => new Dictionary<string, string>
    {
        ["AWS_ACCESS_KEY_ID"] = AccessKeyOfFunction(functionName),
        ["AWS_SECRET_ACCESS_KEY"] = NewSecret("secret access key", functionName, 40),
        ["AWS_SESSION_TOKEN"] = NewSecret("session token", functionName, 120),
    };

    /// <summary>Registers a function's principal, and returns its access key id.</summary>
    public string AccessKeyOfFunction(string functionName) => Registered(CallerOfFunction(functionName));

    /// <summary>Registers the session that a task acts as, and returns its access key id.</summary>
    /// <exception cref="TaskFailedException">Step Functions cannot assume the role.</exception>
    public string AccessKeyOfTask(TaskCall call) => Registered(CallerOfTask(call));

    /// <summary>The session of the state machine's role that a task acts as.</summary>
    /// <exception cref="TaskFailedException">Step Functions cannot assume the role.</exception>
    public Caller CallerOfTask(TaskCall call)
    {
        try
        {
            return StatesRoles.SessionOf(cloud, call.RoleArn, call.StateMachineArn);
        }
        catch (AwsErrorException refusal)
        {
            throw new TaskFailedException("States.Permissions", refusal.Message);
        }
    }

    // Lambda names the function only in calls of the function's own session.
    private Caller CallerOfFunction(string name) => CallerOf(name) with { SourceFunctionArn = LocalConfiguration.FunctionArn(cloud, name) };

    private Caller CallerOf(string name) => cloud.Atomically(() =>
    {
        var account = cloud.Accounts[cloud.Options.ManagementAccountId];
        var role = account.Iam.Roles[ExecutionRoles.Prefix + name];
        return new Caller(account.Id, $"arn:aws:sts::{account.Id}:assumed-role/{role.Name}/{name}", $"{role.Id}:{name}", "ASIALOCAL" + name.ToUpperInvariant(), cloud.Options.Region);
    });

    private string Registered(Caller caller)
    {
        cloud.Callers.RegisterPrincipal(caller.AccessKeyId, caller);
        return caller.AccessKeyId;
    }

    // Nobody verifies these, but no function may show them.
    private string NewSecret(string kind, string functionName, int length) => cloud.Atomically(() =>
    {
        var secret = cloud.Ids.MixedCase("function's " + kind, functionName, length);
        cloud.IssuedSecrets.Add(secret, $"the {kind} of the function {functionName}");
        return secret;
    });
}
