using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using Amazon.Lambda.Annotations;
using Amazon.Lambda.Core;
using Microsoft.Extensions.DependencyInjection;
using PartnerCloud.AwsPackages.Lambda;
using PartnerCloud.Local.Functions;
using PartnerCloud.StatesLanguage.Tasks;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Local.InProcess;

/// <summary>
/// Runs the functions in this process, with the assembly's own startup class and serializer, and with clients of one simulated AWS.
/// Hundreds of invocations need no process. <see cref="Kill"/> ends them as the death of a process would.
/// </summary>
/// <param name="environmentOf">Returns the environment variables of a function, by its name.</param>
/// <param name="time">The cloud's clock.</param>
/// <param name="activity">The work in progress. The caller of a function holds a unit of it.</param>
/// <param name="pace">How long calls and starts take.</param>
/// <param name="log">Receives the functions' logs.</param>
internal sealed class InProcessFunctions(Func<string, IReadOnlyDictionary<string, string>> environmentOf, TimeProvider time, Activity activity, VirtualPace pace, FunctionLog log) : IFunctionInvoker
{
    private static readonly Assembly Functions = typeof(Lambda.Startup).Assembly;
    private static readonly Dictionary<string, MethodInfo> Methods = Functions.GetTypes()
        .SelectMany(type => type.GetMethods())
        .Where(method => method.IsDefined(typeof(LambdaFunctionAttribute)))
        .ToDictionary(method => method.Name);
    private static readonly ILambdaSerializer Serializer =
        (ILambdaSerializer)Activator.CreateInstance(Functions.GetCustomAttribute<LambdaSerializerAttribute>()!.SerializerType)!;

    static InProcessFunctions() => SdkPipeline.Register();

    private readonly ConcurrentDictionary<(string FunctionName, int Place), Lazy<IServiceProvider>> services = new();
    private readonly FunctionPlaces places = new(pace.ReservedConcurrency);
    private readonly ConcurrentDictionary<FunctionLife, string> lives = new();

    /// <summary>Kills the current invocations of a function, and returns their number.</summary>
    public int Kill(string functionName) => lives.Count(life => life.Value == functionName && life.Key.Kill());

    public async Task<FunctionAnswer> InvokeAsync(string functionName, string payload, CancellationToken cancellationToken)
    {
        if (!Methods.TryGetValue(functionName, out var method)) throw new FunctionNotFoundException(functionName, FunctionCatalog.Known);
        var place = places.Take(functionName);
        var life = new FunctionLife(pace.Call + pace.FunctionStart > TimeSpan.Zero ? new(activity, time, pace) : null);
        lives[life] = functionName;
        try
        {
            return await (life.Work is { } work ? TakeTimeAsync(method, place, payload, life, work, cancellationToken) : RunAsync(method, place, payload, life, cancellationToken));
        }
        finally
        {
            life.Kill();
            lives.TryRemove(life, out _);
            places.GiveBack(functionName, place);
        }
    }

    private async Task<FunctionAnswer> RunAsync(MethodInfo method, int place, string payload, FunctionLife life, CancellationToken cancellationToken)
    {
        var work = Task.Run(() => AnswerAsync(method, place, payload, life), cancellationToken);
        await Task.WhenAny(work, life.Death).WaitAsync(cancellationToken);
        return life.Death.IsCompleted ? Killed : await work;
    }

    /// <summary>Returns the caller's unit of activity while only the function works. Otherwise the clock could never move.</summary>
    private async Task<FunctionAnswer> TakeTimeAsync(MethodInfo method, int place, string payload, FunctionLife life, FunctionWork work, CancellationToken cancellationToken)
    {
        var ended = new Wakeup<FunctionAnswer>(activity);
        life.Died = () => ended.TrySet(Killed);
        await using var cancellation = cancellationToken.Register(() => ended.TrySet(Killed));
        work.Post(_ => _ = AnswerInTimeAsync(), null);
        var answer = await ended.WaitAsync();
        cancellationToken.ThrowIfCancellationRequested();
        return answer;

        async Task AnswerInTimeAsync()
        {
            await work.BeginAsync();
            ended.TrySet(await AnswerAsync(method, place, payload, life));
        }
    }

    private async Task<FunctionAnswer> AnswerAsync(MethodInfo method, int place, string payload, FunctionLife life)
    {
        FunctionLife.Current = life;
        try
        {
            var function = ServicesOf(method.Name, place).GetRequiredService(method.DeclaringType!);
            using var input = new MemoryStream(Encoding.UTF8.GetBytes(payload));
            var task = (Task)Call(method, function, Generic("Deserialize", method.GetParameters().Single().ParameterType, input))!;
            await task;
            using var output = new MemoryStream();
            Generic("Serialize", method.ReturnType.GetGenericArguments().Single(), task.GetType().GetProperty("Result")!.GetValue(task), output);
            return new(Encoding.UTF8.GetString(output.ToArray()));
        }
        catch (Exception failure)
        {
            // As Lambda's runtime does, with inner exceptions and stack traces.
            log.Write(new(method.Name, Environment.ProcessId, failure.ToString()));
            return new(ErrorReportWriter.Write(ErrorReport.Of(failure)), "Unhandled");
        }
    }

    private IServiceProvider ServicesOf(string functionName, int place) => services.GetOrAdd((functionName, place), key => new(() =>
    {
        var collection = new ServiceCollection();
        FunctionServices.Add(collection, environmentOf(key.FunctionName), time, new FunctionLogWriter(key.FunctionName, log));
        foreach (var type in Methods.Values.Select(method => method.DeclaringType!).Distinct()) collection.AddTransient(type);
        return collection.BuildServiceProvider();
    })).Value;

    private static object? Generic(string name, Type type, params object?[] arguments) =>
        Call(typeof(ILambdaSerializer).GetMethod(name)!.MakeGenericMethod(type), Serializer, arguments);

    private static object? Call(MethodInfo method, object? instance, params object?[] arguments) =>
        method.Invoke(instance, BindingFlags.DoNotWrapExceptions, null, arguments, null);

    private static FunctionAnswer Killed => new("""{"errorType":"Runtime.ExitError","errorMessage":"Error: Runtime exited with error: signal: killed"}""", "Unhandled");
}
