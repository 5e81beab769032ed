using System.Reflection;
using Amazon.Lambda.Annotations;
using Microsoft.Extensions.DependencyInjection;

namespace PartnerCloud.Lambda.Tests;

public sealed class StartupTests
{
    [Fact]
    public void ConfigureServices_EveryFunction_CanBeCreated()
    {
        foreach (var (name, value) in TestOptions.Variables) Environment.SetEnvironmentVariable(name, value);
        var services = new ServiceCollection();
        new Startup().ConfigureServices(services);
        using var provider = services.BuildServiceProvider();

        var functions = typeof(Startup).Assembly.GetTypes().Where(type => type.GetMethods().Any(method => method.GetCustomAttribute<LambdaFunctionAttribute>() is not null)).ToList();

        Assert.Equal(19, functions.Count);
        Assert.All(functions, function => Assert.NotNull(ActivatorUtilities.CreateInstance(provider, function)));
    }
}
