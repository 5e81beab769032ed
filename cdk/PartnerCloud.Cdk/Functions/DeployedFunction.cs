using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using Constructs;
using PartnerCloud.Lambda;

namespace PartnerCloud.Cdk.Functions;

/// <summary>One function with a role and a log group of its own. Its log group outlives it: what happened to an account stays to be read.</summary>
public sealed class DeployedFunction : Construct
{
    /// <summary>Makes the function.</summary>
    public DeployedFunction(Construct scope, string name, FunctionFleetProps props)
        : base(scope, name)
    {
        Logs = new LogGroup(this, "Logs", new LogGroupProps
        {
            LogGroupName = $"/partner-cloud/functions/{name}",
            Retention = LogRetention.Of(props.Settings.RetentionDays),
            EncryptionKey = props.WorkflowKey,
            RemovalPolicy = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
        });
        var role = FunctionRoles.Make(this, name, Logs, props);
        var reserved = props.Settings.ReserveConcurrency ? ReservedConcurrency.All.GetValueOrDefault(name) : null;
        Function = new Function(this, "Function", new FunctionProps
        {
            FunctionName = PhysicalName(name),
            Runtime = new Runtime("dotnet10", RuntimeFamily.DOTNET_CORE),
            Handler = typeof(Startup).Assembly.GetName().Name!,
            Code = props.Code,
            Architecture = props.Settings.Architecture == "arm64" ? Architecture.ARM_64 : Architecture.X86_64,
            MemorySize = 1024,
            Timeout = Duration.Seconds(FunctionTimeouts.SecondsOf(name, props.Workflows)),
            ReservedConcurrentExecutions = reserved?.Places,
            Environment = FunctionVariables.Of(name, props),
            Tracing = Tracing.ACTIVE,
            LogGroup = Logs,
            LoggingFormat = LoggingFormat.JSON,
            // the role says all that the function may do; CDK would add a policy to it for what it thinks is missing
            Role = role.WithoutPolicyUpdates(),
        });
        // it refers to the role, whose policies are part of it: CDK's DependsOn says the same again
        ((CfnFunction)Function.Node.DefaultChild!).AddDeletionOverride("DependsOn");
        if (reserved is not null) PermissionJustification.On(Function, "ReservedConcurrentExecutions", reserved.Why);
    }

    /// <summary>The function.</summary>
    public Function Function { get; }

    /// <summary>Its log group.</summary>
    public ILogGroup Logs { get; }

    /// <summary>What a function, and its role, are called in AWS.</summary>
    public static string PhysicalName(string name) => $"PartnerCloud-{name}";
}
