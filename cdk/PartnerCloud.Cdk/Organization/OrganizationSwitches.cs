using Amazon.CDK;
using Amazon.CDK.AWS.Lambda;
using Amazon.CDK.AWS.Logs;
using Constructs;
using PartnerCloud.Cdk.Keys;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Cdk.Organization;

/// <summary>
/// Switches on features of the organization for which CloudFormation has no resources: service control policies, and centralized root access with the
/// trusted access that it needs. One function does it step by step, because Organizations refuses two changes at once. It repeats what AWS refuses for
/// the moment, and waits until the policies are enabled. Switching a feature on again does nothing. Nothing is ever switched off.
/// </summary>
public sealed class OrganizationSwitches : Construct
{
    /// <summary>The function without the prefix of its name.</summary>
    public const string Function = "SetUpOrganization";

    /// <summary>The name of the function, and of its role.</summary>
    public const string FunctionName = ResourceNames.Prefix + Function;

    /// <summary>The function's log group.</summary>
    public const string LogGroupName = $"/partner-cloud/functions/{Function}";

    /// <summary>How long the function may repeat its steps. Changes of policies that are in progress take minutes.</summary>
    public const int FunctionSeconds = 600;

    /// <summary>CloudFormation waits a little longer than the function works.</summary>
    private const int AnswerSeconds = FunctionSeconds + 60;

    private const string Code = "Organization/SetUpOrganization.cjs";

    /// <summary>Makes the switches.</summary>
    public OrganizationSwitches(Construct scope, string id, OrganizationSwitchesProps props)
        : base(scope, id)
    {
        var logs = new LogGroup(this, "Logs", new LogGroupProps
        {
            LogGroupName = LogGroupName,
            Retention = LogRetention.Of(props.Settings.RetentionDays),
            EncryptionKey = new OrganizationKey(this, "Key").Key,
            RemovalPolicy = RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
        });
        var function = MakeFunction(OrganizationSwitchesRole.Make(this, props.Settings.RootId, logs), logs);
        var resource = new CustomResource(this, "Switches", new CustomResourceProps
        {
            ResourceType = "Custom::OrganizationSwitches",
            ServiceToken = function.FunctionArn,
            // CloudFormation calls the function again only when a property changes.
            Properties = new Dictionary<string, object> { ["RootId"] = props.Settings.RootId },
        });
        Resource = (CfnResource)resource.Node.DefaultChild!;
        Resource.AddPropertyOverride("ServiceTimeout", AnswerSeconds);
        // Deleting it does nothing. A function that cannot start would not answer, and would block the rollback of a first deployment.
        resource.ApplyRemovalPolicy(RemovalPolicy.RETAIN);
    }

    /// <summary>The custom resource that calls the function.</summary>
    public CfnResource Resource { get; }

    private Function MakeFunction(Amazon.CDK.AWS.IAM.IRole role, LogGroup logs)
    {
        var function = new Function(this, "Function", new FunctionProps
        {
            FunctionName = FunctionName,
            Description = "Switches on what Partner Cloud needs in the organization.",
            Runtime = new Runtime("nodejs24.x", RuntimeFamily.NODEJS, new LambdaRuntimeProps { SupportsInlineCode = true }),
            Handler = "index.handler",
            Code = Amazon.CDK.AWS.Lambda.Code.FromInline(Text()),
            MemorySize = 256,
            Timeout = Duration.Seconds(FunctionSeconds),
            LogGroup = logs,
            LoggingFormat = LoggingFormat.JSON,
            Role = role,
        });
        // The function refers to the role, which says the same.
        ((CfnFunction)function.Node.DefaultChild!).AddDeletionOverride("DependsOn");
        return function;
    }

    private static string Text()
    {
        using var stream = typeof(OrganizationSwitches).Assembly.GetManifestResourceStream(Code) ?? throw new InvalidOperationException($"{Code} is not built into the assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
