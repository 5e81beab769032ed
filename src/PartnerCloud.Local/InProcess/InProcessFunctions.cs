using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using Microsoft.Extensions.DependencyInjection;
using PartnerCloud.Local.Functions;

namespace PartnerCloud.Local.InProcess;

/// <summary>
/// Runs the functions in this process, through the assembly's own startup class and serializer, each with clients of one simulated AWS.
/// Hundreds of invocations cost no process; <see cref="Kill"/> ends one as the death of its process would.
/// </summary>
internal sealed class InProcessFunctions(Func<string, IReadOnlyDictionary<string, string>> environmentOf, TimeProvider time, FunctionLog log) : IFunctionInvoker
{
    private static readonly Assembly Functions = typeof(Lambda.Startup).Assembly;
    private static readonly Dictionary<string, MethodInfo> Methods = Functions.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Where(method => method.IsDefined(typeof(LambdaFunctionAttribute)))
        .ToDictionary(method => method.Name);
    private static readonly ILambdaSerializer Serializer =
        (ILambdaSerializer)Activator.CreateInstance(Functions.GetCustomAttribute<LambdaSerializerAttribute>()!.SerializerType)!;

    static InProcessFunctions() => SdkPipeline.Register();

    private readonly ConcurrentDictionary<string, Lazy<IServiceProvider>> services = new();
    private readonly ConcurrentDictionary<FunctionLife, string> lives = new();

    /// <summary>Kills the invocations of a function that are under way.</summary>
    public void Kill(string functionName)
    {
        foreach (var (life, name) in lives)
        {
            if (name == functionName) life.Kill();
        }
    }

    public async Task<FunctionAnswer> InvokeAsync(string functionName, string payload, CancellationToken cancellationToken)
    {
        if (!Methods.TryGetValue(functionName, out var method)) throw new FunctionNotFoundException(functionName);
        var life = new FunctionLife();
        lives[life] = functionName;
        try
        {
            var work = Task.Run(() => AnswerAsync(method, payload, life), cancellationToken);
            await Task.WhenAny(work, life.Death).WaitAsync(cancellationToken);
            return life.Death.IsCompleted ? Error("Runtime.ExitError", "Error: Runtime exited with error: signal: killed") : await work;
        }
        finally
        {
            life.Kill();
            lives.TryRemove(life, out _);
        }
    }

    private async Task<FunctionAnswer> AnswerAsync(MethodInfo method, string payload, FunctionLife life)
    {
        FunctionLife.Current = life;
        try
        {
            var function = ServicesOf(method.Name).GetRequiredService(method.DeclaringType!);
            using var input = new MemoryStream(Encoding.UTF8.GetBytes(payload));
            var task = (Task)Call(method, function, Generic("Deserialize", method.GetParameters().Single().ParameterType, input))!;
            await task;
            using var output = new MemoryStream();
            Generic("Serialize", method.ReturnType.GetGenericArguments().Single(), task.GetType().GetProperty("Result")!.GetValue(task), output);
            return new(Encoding.UTF8.GetString(output.ToArray()));
        }
        catch (Exception failure)
        {
            // as Lambda's runtime does, with all that stands behind it
            log.Write(new(method.Name, Environment.ProcessId, failure.ToString()));
            return Error(failure.GetType().Name, failure.Message);
        }
    }

    private IServiceProvider ServicesOf(string functionName) => services.GetOrAdd(functionName, name => new(() =>
    {
        var collection = new ServiceCollection();
        FunctionServices.Add(collection, environmentOf(name), time, new FunctionLogWriter(name, log));
        foreach (var type in Methods.Values.Select(method => method.DeclaringType!).Distinct()) collection.AddTransient(type);
        return collection.BuildServiceProvider();
    })).Value;

    private static object? Generic(string name, Type type, params object?[] arguments) =>
        Call(typeof(ILambdaSerializer).GetMethod(name)!.MakeGenericMethod(type), Serializer, arguments);

    private static object? Call(MethodInfo method, object? instance, params object?[] arguments) =>
        method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null);

    private static FunctionAnswer Error(string type, string message) =>
        new(JsonSerializer.Serialize(new JsonObject { ["errorType"] = type, ["errorMessage"] = message }), "Unhandled");
}
