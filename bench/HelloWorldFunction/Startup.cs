using System.Diagnostics.CodeAnalysis;
using Amazon.Lambda.Annotations;
using Microsoft.Extensions.DependencyInjection;

namespace HelloWorldFunction;

/// <summary>Registers one service, so that a startup class runs as in the real functions.</summary>
[LambdaStartup]
public sealed class Startup
{
    /// <summary>Registers the service.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Lambda's generated code calls it on an instance.")]
    public void ConfigureServices(IServiceCollection services) => services.AddSingleton(TimeProvider.System);
}
