using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using Microsoft.Extensions.DependencyInjection;

namespace PartnerCloud.AwsPackages.Lambda;

/// <summary>Finds the startup class, the serializer and the function of an assembly, and combines them into a handler.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Rooted)]
[UnconditionalSuppressMessage("Trimming", "IL2070", Justification = Rooted)]
[UnconditionalSuppressMessage("Trimming", "IL2072", Justification = Rooted)]
[UnconditionalSuppressMessage("Trimming", "IL2075", Justification = Rooted)]
internal static class FunctionHost
{
    private const string Rooted = "AwsPackages.targets makes the functions' assembly a trimmer root.";

    /// <summary>Builds the services and the function. Returns null if no function has that name.</summary>
    public static InvocationHandler Start(Assembly functions, string functionName)
    {
        if (FindFunction(functions, functionName) is not { } method)
        {
            return null;
        }
        var services = new ServiceCollection();
        services.AddSingleton(method.DeclaringType);
        ConfigureServices(functions, services);
        var provider = services.BuildServiceProvider();
        // At once, so that what is wrong with its services is found at the start.
        provider.GetRequiredService(method.DeclaringType);
        return new FunctionInvoker(method, provider, CreateSerializer(functions, method)).InvokeAsync;
    }

    /// <summary>Finds members by name to keep starts fast: reading all attributes would take longer than the rest of the start.</summary>
    private static MethodInfo FindFunction(Assembly functions, string functionName)
    {
        List<MethodInfo> found = string.IsNullOrEmpty(functionName) ? [] : [.. TopLevelTypes(functions)
            .SelectMany(type => type.GetMember(functionName, MemberTypes.Method, BindingFlags.Public | BindingFlags.Instance))
            .OfType<MethodInfo>()
            .Where(method => method.IsDefined(typeof(LambdaFunctionAttribute)))];
        return found.Count < 2 ? found.SingleOrDefault() : throw new InvalidOperationException(
            $"{string.Join(" and ", found.Select(method => method.DeclaringType.FullName))} have a function named {functionName}. Rename one. With the official packages, this does not compile.");
    }

    private static IEnumerable<Type> TopLevelTypes(Assembly functions) => functions.GetTypes().Where(type => !type.IsNested);

    private static void ConfigureServices(Assembly functions, IServiceCollection services)
    {
        if (TopLevelTypes(functions).SingleOrDefault(type => type.IsDefined(typeof(LambdaStartupAttribute))) is not { } startup)
        {
            return;
        }
        var configure = startup.GetMethod("ConfigureServices", [typeof(IServiceCollection)])
            ?? throw new InvalidOperationException($"The [LambdaStartup] class {startup.FullName} needs a public ConfigureServices(IServiceCollection).");
        var instance = configure.IsStatic ? null : Activator.CreateInstance(startup, BindingFlags.Public | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions, null, [], null);
        configure.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, [services], null);
    }

    private static ILambdaSerializer CreateSerializer(Assembly functions, MethodInfo method)
    {
        var attribute = method.GetCustomAttribute<LambdaSerializerAttribute>()
            ?? functions.GetCustomAttribute<LambdaSerializerAttribute>()
            ?? throw new InvalidOperationException($"{functions.GetName().Name} has no [assembly: LambdaSerializer(typeof(...))].");
        return (ILambdaSerializer)Activator.CreateInstance(attribute.SerializerType);
    }
}
