using System.Diagnostics.CodeAnalysis;
using Amazon.EventBridge;
using Amazon.Lambda.Annotations;
using Amazon.Organizations;
using Amazon.ResourceGroupsTaggingAPI;
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
using PartnerCloud.Lambda.Common;
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
[LambdaStartup]
public sealed class Startup
{
    /// <summary>Registers the services.</summary>
    /// <exception cref="ConfigurationInvalidException">Environment variables are missing or wrong.</exception>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Lambda's generated code calls it on an instance.")]
    public void ConfigureServices(IServiceCollection services)
    {
        var options = PartnerCloudOptions.FromEnvironment(Environment.GetEnvironmentVariable);
        services.AddSingleton(options);
        services.AddSingleton(_ => BaselineCatalog.Load(options));
        services.AddSingleton(provider => new Lazy<BaselineCatalog>(provider.GetRequiredService<BaselineCatalog>));
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(Random.Shared);
        services.AddLogging(logging => logging.AddProvider(JsonLineLoggerProvider.ToStandardOutput(TimeProvider.System)));

        services.AddSingleton(typeof(IAmazonOrganizations), _ => new AmazonOrganizationsClient().Named());
        services.AddKeyedSingleton(typeof(IAmazonOrganizations), NoRetryClient.Key, (_, _) => new AmazonOrganizationsClient(new AmazonOrganizationsConfig().SendingOnce()).Named());
        services.AddSingleton(typeof(IAmazonResourceGroupsTaggingAPI), _ => new AmazonResourceGroupsTaggingAPIClient(ProviderAccounts.ConfigFor(options)).Named());
        services.AddSingleton(typeof(IAmazonSecretsManager), _ => new AmazonSecretsManagerClient().Named());
        services.AddSingleton(typeof(IAmazonSecurityTokenService), _ => new AmazonSecurityTokenServiceClient().Named());
        services.AddSingleton(typeof(IAmazonStepFunctions), _ => new AmazonStepFunctionsClient().Named());
        services.AddSingleton(typeof(IAmazonEventBridge), _ => new AmazonEventBridgeClient().Named());
        services.AddSingleton(typeof(IAmazonSimpleNotificationService), _ => new AmazonSimpleNotificationServiceClient().Named());

        services.AddSingleton<Pause>((time, ct) => Task.Delay(time, ct));
        services.AddSingleton(_ => new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(10) });
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
        services.AddSingleton<AccountPlacer>();
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
}
