using Amazon.EventBridge;
using Amazon.Lambda.Annotations;
using Amazon.Organizations;
using Amazon.ResourceGroupsTaggingAPI;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecurityToken;
using Amazon.SimpleNotificationService;
using Amazon.StepFunctions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerCloud.Lambda.Access;
using PartnerCloud.Lambda.Accounts;
using PartnerCloud.Lambda.Accounts.Creation;
using PartnerCloud.Lambda.Accounts.Invitations;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Clients;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Requests;
using PartnerCloud.Lambda.Credentials;
using PartnerCloud.Lambda.Functions;
using PartnerCloud.Lambda.Guardrails;
using PartnerCloud.Lambda.Operators;
using PartnerCloud.Lambda.Users;

namespace PartnerCloud.Lambda;

/// <summary>
/// Registers the services of all functions. The configuration is read here, so a mistake in it stops the start. Only functions that apply
/// the baseline read it: it would make the start of all others a quarter slower. Clients of the management account are shared. Clients of
/// customers' accounts are opened for each invocation.
/// </summary>
/// <param name="host">What the functions get from where they run.</param>
[LambdaStartup]
public sealed class Startup(StartupOptions host)
{
    /// <summary>The startup on Lambda.</summary>
    public Startup()
        : this(StartupOptions.Lambda)
    {
    }

    /// <summary>Registers the services.</summary>
    /// <exception cref="ConfigurationInvalidException">Environment variables are missing or wrong.</exception>
    public void ConfigureServices(IServiceCollection services)
    {
        var options = PartnerCloudOptions.FromEnvironment(host.ReadVariable);
        services.AddSingleton(options);
        services.AddSingleton(_ => BaselineCatalog.Load(options));
        services.AddSingleton(provider => new Lazy<BaselineCatalog>(provider.GetRequiredService<BaselineCatalog>));
        services.AddSingleton(host.Time);
        services.AddSingleton(host.Random);
        services.AddSingleton(host.Pause);
        services.AddSingleton(host.ConfigureClient);
        services.AddLogging(logging => logging.AddProvider(host.Log()));

        services.AddSingleton(typeof(IAmazonOrganizations), _ => new AmazonOrganizationsClient(Configured(new AmazonOrganizationsConfig())).Named());
        services.AddKeyedSingleton(typeof(IAmazonOrganizations), NoRetryClient.Key, (_, _) => new AmazonOrganizationsClient(Configured(new AmazonOrganizationsConfig()).SendingOnce()).Named());
        services.AddSingleton(typeof(IAmazonResourceGroupsTaggingAPI), _ => new AmazonResourceGroupsTaggingAPIClient(Configured(ProviderAccounts.ConfigFor(options))).Named());
        services.AddSingleton(typeof(IAmazonSecretsManager), _ => new AmazonSecretsManagerClient(Configured(new AmazonSecretsManagerConfig())).Named());
        services.AddSingleton(typeof(IAmazonSecurityTokenService), _ => new AmazonSecurityTokenServiceClient(Configured(new AmazonSecurityTokenServiceConfig())).Named());
        services.AddSingleton(typeof(IAmazonStepFunctions), _ => new AmazonStepFunctionsClient(Configured(new AmazonStepFunctionsConfig())).Named());
        services.AddSingleton(typeof(IAmazonEventBridge), _ => new AmazonEventBridgeClient(Configured(new AmazonEventBridgeConfig())).Named());
        services.AddSingleton(typeof(IAmazonSimpleNotificationService), _ => new AmazonSimpleNotificationServiceClient(Configured(new AmazonSimpleNotificationServiceConfig())).Named());

        services.AddSingleton(_ => new HttpClient(host.ResponseHandler()) { Timeout = TimeSpan.FromSeconds(10) });
        services.AddSingleton(_ => ResponseAddresses.OfCloudFormation(options.Region));

        services.AddSingleton<FunctionRun>();
        services.AddSingleton<RequestReader>();
        services.AddSingleton<AccountFinder>();
        services.AddSingleton<CreationWaits>();
        services.AddSingleton<CreationQueue>();
        services.AddSingleton<ProviderAccounts>();
        services.AddSingleton<AccountCreator>();
        services.AddSingleton<InvitationCache>();
        services.AddSingleton<AccountMembership>();
        services.AddSingleton<FirstAdministratorRecord>();
        services.AddSingleton<AccountInviter>();
        services.AddSingleton<InvitationWatcher>();
        services.AddSingleton<AccountPlaces>();
        services.AddSingleton<AccountPlacer>();
        services.AddSingleton<MemberCheck>();
        services.AddSingleton<TargetAccountFactory>();
        services.AddSingleton<AccessVerifier>();
        services.AddSingleton<CamAccountSession>();
        services.AddSingleton<CamAccessVerifier>();
        services.AddSingleton<BaselineRunner>();
        services.AddSingleton<CredentialsSecret>();
        services.AddSingleton<CredentialsIssuer>();
        services.AddSingleton<PasswordIssuer>();
        services.AddSingleton<UserRequestValidator>();
        services.AddSingleton<ConfirmationChecker>();
        services.AddSingleton<ConfirmationVerifier>();
        services.AddSingleton<UserMaintainer>();
        services.AddSingleton<TemporaryPasswordList>();
        services.AddSingleton<CredentialsEvents>();
        services.AddSingleton<PasswordRevoker>();
        services.AddSingleton<OperatorNotifier>();
        services.AddSingleton<ExecutionMeasurer>();
        services.AddSingleton<GuardrailCollection>();
        services.AddSingleton<GuardrailAttachment>();
        services.AddSingleton<GuardrailEnforcer>();
        services.AddSingleton<CustomResourceResponder>();
    }
    private TConfig Configured<TConfig>(TConfig config)
        where TConfig : ClientConfig
    {
        host.ConfigureClient(config);
        return config;
    }
}
