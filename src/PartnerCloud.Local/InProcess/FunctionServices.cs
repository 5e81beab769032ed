using Amazon.EventBridge;
using Amazon.Organizations;
using Amazon.ResourceGroupsTaggingAPI;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecurityToken;
using Amazon.SimpleNotificationService;
using Amazon.StepFunctions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PartnerCloud.Lambda;
using PartnerCloud.Lambda.Accounts;
using PartnerCloud.Lambda.Aws.Clients;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Local.InProcess;

/// <summary>
/// Registers what the functions' startup class registers, bound to one simulated AWS. A process has one set of environment variables, but many clouds can run in
/// this process at once.
/// </summary>
internal static class FunctionServices
{
    private static readonly Lock Gate = new();

    public static void Add(IServiceCollection services, IReadOnlyDictionary<string, string> environment, TimeProvider time, TextWriter log)
    {
        Start(services, environment);
        var options = PartnerCloudOptions.FromEnvironment(name => environment.GetValueOrDefault(name));
        services.AddSingleton(options);
        services.AddSingleton(time);
        services.AddSingleton(new Random(1));
        services.AddSingleton<Pause>((_, _) => Task.CompletedTask);
        services.AddSingleton(_ => new HttpClient(new DiscardedResponses()));
        services.AddLogging(logging => logging.ClearProviders().AddProvider(new JsonLineLoggerProvider(log, time)));

        var keys = new SessionAWSCredentials(environment["AWS_ACCESS_KEY_ID"], environment["AWS_SECRET_ACCESS_KEY"], environment["AWS_SESSION_TOKEN"]);
        Action<ClientConfig> configure = config =>
        {
            config.ServiceURL = environment["AWS_ENDPOINT_URL"];
            config.AuthenticationRegion = environment["AWS_REGION"];
        };
        services.AddSingleton(configure);
        services.AddSingleton(typeof(IAmazonOrganizations), new AmazonOrganizationsClient(keys, Configured(new AmazonOrganizationsConfig())).Named());
        services.AddKeyedSingleton(
            typeof(IAmazonOrganizations), NoRetryClient.Key, new AmazonOrganizationsClient(keys, Configured(new AmazonOrganizationsConfig()).SendingOnce()).Named());
        services.AddSingleton(typeof(IAmazonResourceGroupsTaggingAPI), new AmazonResourceGroupsTaggingAPIClient(keys, ConfiguredInItsRegion(ProviderAccounts.ConfigFor(options))).Named());
        services.AddSingleton(typeof(IAmazonSecretsManager), new AmazonSecretsManagerClient(keys, Configured(new AmazonSecretsManagerConfig())).Named());
        services.AddSingleton<IAmazonSecurityTokenService>(new AmazonSecurityTokenServiceClient(keys, Configured(new AmazonSecurityTokenServiceConfig())).Named());
        services.AddSingleton(typeof(IAmazonStepFunctions), new AmazonStepFunctionsClient(keys, Configured(new AmazonStepFunctionsConfig())).Named());
        services.AddSingleton(typeof(IAmazonEventBridge), new AmazonEventBridgeClient(keys, Configured(new AmazonEventBridgeConfig())).Named());
        services.AddSingleton(typeof(IAmazonSimpleNotificationService), new AmazonSimpleNotificationServiceClient(keys, Configured(new AmazonSimpleNotificationServiceConfig())).Named());

        TConfig ConfiguredInItsRegion<TConfig>(TConfig config) where TConfig : ClientConfig
        {
            var region = config.RegionEndpoint.SystemName;
            Configured(config).AuthenticationRegion = region;
            return config;
        }

        TConfig Configured<TConfig>(TConfig config) where TConfig : ClientConfig
        {
            configure(config);
            return config;
        }
    }

    /// <summary>Runs the startup class, which reads the process's environment. Any cloud's values are valid for it.</summary>
    private static void Start(IServiceCollection services, IReadOnlyDictionary<string, string> environment)
    {
        lock (Gate)
        {
            foreach (var (name, value) in environment.Where(variable => variable.Key.StartsWith("PARTNER_CLOUD_", StringComparison.Ordinal) || variable.Key == "AWS_REGION"))
            {
                Environment.SetEnvironmentVariable(name, value);
            }
            new Startup().ConfigureServices(services);
        }
    }
}
