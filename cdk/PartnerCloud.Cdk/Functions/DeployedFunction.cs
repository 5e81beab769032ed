using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using Constructs;
using PartnerCloud.Lambda;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Cdk.Functions;

/// <summary>One function with its own role and log group. The log group stays after the function is deleted, so that you can still read what happened to an account.</summary>
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
            // The role says all that the function may do. CDK would add a policy for what it thinks is missing.
            Role = role.WithoutPolicyUpdates(),
        });
        // The function refers to the role, and the policies are part of the role. CDK's DependsOn would only repeat that.
        ((CfnFunction)Function.Node.DefaultChild!).AddDeletionOverride("DependsOn");
        if (reserved is not null) PermissionJustification.On(Function, "ReservedConcurrentExecutions", reserved.Why);
    }

    /// <summary>The function.</summary>
    public Function Function { get; }

    /// <summary>Its log group.</summary>
    public ILogGroup Logs { get; }

    /// <summary>The name of a function, and of its role, in AWS.</summary>
    public static string PhysicalName(string name) => ResourceNames.Prefix + name;
}
