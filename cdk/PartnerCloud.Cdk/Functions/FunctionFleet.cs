using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using Constructs;

namespace PartnerCloud.Cdk.Functions;

/// <summary>All functions. They share one package, and each has its own role.</summary>
public sealed class FunctionFleet : Construct
{
    private readonly Dictionary<string, DeployedFunction> functions;

    /// <summary>Makes the functions.</summary>
    public FunctionFleet(Construct scope, string id, FunctionFleetProps props)
        : base(scope, id)
    {
        Names = FunctionNames.Of(props.Settings);
        functions = Names.ToDictionary(name => name, name => new DeployedFunction(this, name, props));
    }

    /// <summary>The functions' names, in order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The function of that name.</summary>
    public IFunction this[string name] => functions[name].Function;

    /// <summary>The ARN of the role of the function of that name.</summary>
    public string RoleArnOf(string name) => functions[name].Function.Role!.RoleArn;

    /// <summary>The log group of the function of that name.</summary>
    public ILogGroup LogsOf(string name) => functions[name].Logs;
}
