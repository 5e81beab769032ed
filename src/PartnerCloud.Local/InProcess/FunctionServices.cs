using Amazon.Runtime;
using Microsoft.Extensions.DependencyInjection;
using PartnerCloud.Lambda;
using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Local.InProcess;

/// <summary>Registers what the functions' startup class registers, bound to one simulated AWS. Many clouds can run in this process at once.</summary>
internal static class FunctionServices
{
    public static void Add(IServiceCollection services, IReadOnlyDictionary<string, string> environment, TimeProvider time, TextWriter log)
    {
        var keys = new SessionAWSCredentials(environment["AWS_ACCESS_KEY_ID"], environment["AWS_SECRET_ACCESS_KEY"], environment["AWS_SESSION_TOKEN"]);
        new Startup(new StartupOptions
        {
            ReadVariable = name => environment.GetValueOrDefault(name),
            ConfigureClient = config =>
            {
                config.ServiceURL = environment["AWS_ENDPOINT_URL"];
                config.AuthenticationRegion ??= environment["AWS_REGION"];
                config.DefaultAWSCredentials = keys;
            },
            Time = time,
            Random = new(1),
            Pause = (_, _) => Task.CompletedTask,
            Log = () => new JsonLineLoggerProvider(log, time),
            ResponseHandler = () => new DiscardedResponses(),
        }).ConfigureServices(services);
    }
}
