using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.AccessAnalyzer;
using PartnerCloud.Simulator.Services.Accounts;
using PartnerCloud.Simulator.Services.CloudTrail;
using PartnerCloud.Simulator.Services.Config;
using PartnerCloud.Simulator.Services.Ec2;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Services.Lambda;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.Simulator.Services.S3;
using PartnerCloud.Simulator.Services.S3Control;
using PartnerCloud.Simulator.Services.SecretsManager;
using PartnerCloud.Simulator.Services.Sns;
using PartnerCloud.Simulator.Services.Sqs;
using PartnerCloud.Simulator.Services.Sts;
using PartnerCloud.Simulator.Services.Tagging;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Simulator.Services;

/// <summary>The simulated services whose state is a <see cref="SimulatedCloud"/>.</summary>
public static class AwsServices
{
    /// <summary>Creates every simulated service for one cloud.</summary>
    /// <param name="cloud">The cloud that holds their state.</param>
    /// <param name="functions">The invoker behind Lambda's Invoke.</param>
    /// <param name="functionNames">The functions that ListFunctions returns.</param>
    public static IReadOnlyList<IAwsService> Of(SimulatedCloud cloud, IFunctionInvoker functions, IReadOnlyList<string> functionNames) =>
    [
        new OrganizationsService(cloud),
        new IamService(cloud),
        new StsService(cloud),
        new S3Service(cloud),
        new CloudTrailService(cloud),
        new ConfigService(cloud),
        new SecretsManagerService(cloud),
        new EventBridgeService(cloud),
        new SnsService(cloud),
        new SqsService(cloud),
        new AccessAnalyzerService(cloud),
        new AccountService(cloud),
        new S3ControlService(cloud),
        new Ec2Service(cloud),
        new TaggingService(cloud),
        new LambdaService(cloud, functions, functionNames),
    ];
}
