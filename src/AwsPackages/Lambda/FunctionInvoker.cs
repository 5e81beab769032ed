using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using Microsoft.Extensions.DependencyInjection;

namespace PartnerCloud.AwsPackages.Lambda;

/// <summary>Calls one function by reflection. Each invocation has its own scope. The function's class has one instance, made at the start.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2060", Justification = Rooted)]
[UnconditionalSuppressMessage("Trimming", "IL2075", Justification = Rooted)]
[UnconditionalSuppressMessage("AOT", "IL3050", Justification = "The serializer's generic methods are instantiated over reference types, which share one body.")]
internal sealed class FunctionInvoker(MethodInfo function, IServiceProvider services, ILambdaSerializer serializer)
{
    private const string Rooted = "AwsPackages.targets makes the functions' assembly a trimmer root.";

    private static readonly MethodInfo DeserializeMethod = typeof(ILambdaSerializer).GetMethod(nameof(ILambdaSerializer.Deserialize));
    private static readonly MethodInfo SerializeMethod = typeof(ILambdaSerializer).GetMethod(nameof(ILambdaSerializer.Serialize));

    private readonly Type _resultType = ResultType(function.ReturnType);

    public async Task InvokeAsync(Stream input, ILambdaContext context, Stream output)
    {
        await using var scope = services.CreateAsyncScope();
        var instance = scope.ServiceProvider.GetRequiredService(function.DeclaringType);
        var arguments = function.GetParameters().Select(parameter => Argument(parameter, input, context, scope.ServiceProvider)).ToArray();
        var result = function.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null);
        if (result is Task task)
        {
            await task;
            result = _resultType == typeof(void) ? null : task.GetType().GetProperty(nameof(Task<>.Result)).GetValue(task);
        }
        if (_resultType != typeof(void))
        {
            SerializeMethod.MakeGenericMethod(_resultType).Invoke(serializer, BindingFlags.DoNotWrapExceptions, null, [result, output], null);
        }
    }

    private object Argument(ParameterInfo parameter, Stream input, ILambdaContext context, IServiceProvider scoped) =>
        parameter.ParameterType == typeof(ILambdaContext) ? context
        : parameter.IsDefined(typeof(FromServicesAttribute)) ? scoped.GetRequiredService(parameter.ParameterType)
        : DeserializeMethod.MakeGenericMethod(parameter.ParameterType).Invoke(serializer, BindingFlags.DoNotWrapExceptions, null, [input], null);

    private static Type ResultType(Type type) =>
        type == typeof(Task) ? typeof(void)
        : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>) ? type.GenericTypeArguments[0]
        : type;
}
