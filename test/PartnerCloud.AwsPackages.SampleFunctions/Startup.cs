using Amazon.Lambda.Annotations;
using Microsoft.Extensions.DependencyInjection;

namespace PartnerCloud.AwsPackages.SampleFunctions;

[LambdaStartup]
public sealed class Startup
{
    public void ConfigureServices(IServiceCollection services)
    {
        var required = Environment.GetEnvironmentVariable("SAMPLE_GREETING")
            ?? throw new MissingGreetingException("SAMPLE_GREETING is not set.\nSet it.");
        services.AddSingleton(new Phrase(required));
        services.AddScoped<Visit>();
    }
}
