using PartnerCloud.Local.Cloud;
using PartnerCloud.Local.Functions;
using PartnerCloud.Local.Services.AccessAnalyzer;
using PartnerCloud.Local.Services.Accounts;
using PartnerCloud.Local.Services.CloudTrail;
using PartnerCloud.Local.Services.Config;
using PartnerCloud.Local.Services.Ec2;
using PartnerCloud.Local.Services.EventBridge;
using PartnerCloud.Local.Services.Iam;
using PartnerCloud.Local.Services.Lambda;
using PartnerCloud.Local.Services.Organizations;
using PartnerCloud.Local.Services.S3;
using PartnerCloud.Local.Services.S3Control;
using PartnerCloud.Local.Services.SecretsManager;
using PartnerCloud.Local.Services.Sns;
using PartnerCloud.Local.Services.Sts;
using PartnerCloud.Local.Services.Tagging;
using PartnerCloud.Local.Wire;

namespace PartnerCloud.Local.Services;

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
        new AccessAnalyzerService(cloud),
        new AccountService(cloud),
        new S3ControlService(cloud),
        new Ec2Service(cloud),
        new TaggingService(cloud),
        new LambdaService(cloud, functions, functionNames),
    ];
}
