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

    public static InvocationHandler Start(Assembly functions, string functionName)
    {
        var method = FindFunction(functions, functionName);
        var services = new ServiceCollection();
        services.AddScoped(method.DeclaringType);
        ConfigureServices(functions, services);
        return new FunctionInvoker(method, services.BuildServiceProvider(), CreateSerializer(functions, method)).InvokeAsync;
    }

    private static MethodInfo FindFunction(Assembly functions, string functionName)
    {
        var found = string.IsNullOrEmpty(functionName) ? [] : FunctionsOf(functions, type => type.GetMember(functionName, MemberTypes.Method, BindingFlags.Public | BindingFlags.Instance));
        return found switch
        {
            [var only] => only,
            [] when string.IsNullOrEmpty(functionName) => throw new FunctionNameException($"ANNOTATIONS_HANDLER is not set. Set it to one of {NamesOf(functions)}."),
            [] => throw new FunctionNameException($"ANNOTATIONS_HANDLER is '{functionName}', but no [LambdaFunction] has that name. Set it to one of {NamesOf(functions)}."),
            _ => throw new FunctionNameException(
                $"ANNOTATIONS_HANDLER is '{functionName}', which is ambiguous. Rename the function in all but one of {string.Join(", ", found.Select(method => method.DeclaringType.FullName))}."),
        };
    }

    private static string NamesOf(Assembly functions) => string.Join(", ",
        FunctionsOf(functions, type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance)).Select(method => method.Name).Distinct().Order());

    /// <summary>Finds members by name to keep starts fast: reading all attributes would take longer than the rest of the start.</summary>
    private static List<MethodInfo> FunctionsOf(Assembly functions, Func<Type, MemberInfo[]> members) =>
        [.. TopLevelTypes(functions).SelectMany(members).OfType<MethodInfo>().Where(method => method.IsDefined(typeof(LambdaFunctionAttribute)))];

    private static IEnumerable<Type> TopLevelTypes(Assembly functions) => functions.GetTypes().Where(type => !type.IsNested);

    private static void ConfigureServices(Assembly functions, IServiceCollection services)
    {
        if (TopLevelTypes(functions).SingleOrDefault(type => type.IsDefined(typeof(LambdaStartupAttribute))) is not { } startup)
        {
            return;
        }
        var configure = startup.GetMethod("ConfigureServices", [typeof(IServiceCollection)])
            ?? throw new InvalidOperationException($"The [LambdaStartup] class {startup.FullName} needs a public ConfigureServices(IServiceCollection).");
        configure.Invoke(configure.IsStatic ? null : Activator.CreateInstance(startup), [services]);
    }

    private static ILambdaSerializer CreateSerializer(Assembly functions, MethodInfo method)
    {
        var attribute = method.GetCustomAttribute<LambdaSerializerAttribute>()
            ?? functions.GetCustomAttribute<LambdaSerializerAttribute>()
            ?? throw new InvalidOperationException($"{functions.GetName().Name} has no [assembly: LambdaSerializer(typeof(...))].");
        return (ILambdaSerializer)Activator.CreateInstance(attribute.SerializerType);
    }
}
