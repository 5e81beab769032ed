using System.Reflection;
using System.Text.Json;
using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Tests.Functions;

/// <summary>The workflows and the code agree on functions and errors.</summary>
public sealed class WorkflowFileTests
{
    private static readonly string[] ErrorsOfStepFunctionsAndLambda = ["Lambda.", "States.", "Runtime.", "Sandbox.", "EventBridge."];
    private static readonly string[] ErrorsOfOperatorsAnswers = ["IdentityNotConfirmed"];

    public static TheoryData<string> Files => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "statemachine"), "*.asl.json").Select(file => Path.GetFileName(file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void Tasks_InEveryWorkflow_HaveTimeoutAndRetry(string file) => Assert.All(TasksOf(file), task =>
    {
        Assert.True(task.Value.TryGetProperty("TimeoutSeconds", out _) || task.Value.TryGetProperty("TimeoutSecondsPath", out _), $"{task.Key} has no TimeoutSeconds");
        Assert.True(task.Value.TryGetProperty("Retry", out _), $"{task.Key} has no Retry");
    });

    [Theory]
    [MemberData(nameof(Files))]
    public void Functions_InEveryWorkflow_AreRetriedAlike(string file)
    {
        string[] expected =
        [
            "Lambda.TooManyRequestsException",
            "Lambda.ClientExecutionTimeoutException,Lambda.ServiceException,Lambda.AWSLambdaException,Lambda.SdkClientException",
            "Lambda.Unknown,Runtime.ExitError,Sandbox.Timedout,States.Timeout",
            nameof(AwsTemporarilyUnavailableException),
        ];
        var functions = TasksOf(file).Where(task => task.Value.GetProperty("Parameters").TryGetProperty("FunctionName", out _)).ToList();

        var retriers = functions.Select(task => task.Value.GetProperty("Retry").EnumerateArray().TakeLast(expected.Length).ToList()).ToList();

        Assert.All(retriers, present => Assert.Equal(expected, present.Select(retrier => string.Join(',', retrier.GetProperty("ErrorEquals").EnumerateArray()))));
        Assert.Single(retriers.Select(present => string.Join('\n', present)).Distinct());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Functions_WithoutFreeConcurrency_AreRetriedForHalfAnHourAtLeast(string file)
    {
        var throttlingRetriers = TasksOf(file).SelectMany(task => task.Value.GetProperty("Retry").EnumerateArray())
            .Where(retrier => retrier.GetProperty("ErrorEquals").EnumerateArray().Any(error => error.GetString() == "Lambda.TooManyRequestsException")).ToList();

        Assert.NotEmpty(throttlingRetriers);
        Assert.All(throttlingRetriers, retrier => Assert.True(MeanWaitSeconds(retrier) >= 1800, "Reserved concurrency makes this error common under load, so it needs long retries."));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Errors_NamedInAWorkflow_ExistAsExceptions(string file)
    {
        var exceptions = typeof(OnboardingException).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(OnboardingException))).Select(type => type.Name).ToHashSet();

        var named = TasksOf(file).SelectMany(task => ErrorsOf(task.Value)).Where(error => !ErrorsOfStepFunctionsAndLambda.Any(prefix => error.StartsWith(prefix, StringComparison.Ordinal)))
            .Except(ErrorsOfOperatorsAnswers).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, error => Assert.Contains(error, exceptions));
    }

    [Fact]
    public void Errors_HandledByTheWorkflows_AreMarkedAsSuch()
    {
        var named = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "statemachine"), "*.asl.json").SelectMany(file => TasksOf(Path.GetFileName(file)))
            .SelectMany(task => ErrorsOf(task.Value)).Where(error => error.EndsWith("Exception", StringComparison.Ordinal) && !error.Contains('.', StringComparison.Ordinal)).Distinct();

        var marked = typeof(IHandledByWorkflow).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IHandledByWorkflow))).Select(type => type.Name);

        Assert.Equal(named.Order(StringComparer.Ordinal), marked.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Functions_NamedInAWorkflow_ExistInTheAssembly(string file)
    {
        var named = TasksOf(file).Select(task => task.Value.GetProperty("Parameters")).Where(parameters => parameters.TryGetProperty("FunctionName", out _))
            .Select(parameters => parameters.GetProperty("FunctionName").GetString()!).ToList();

        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.Contains(name, FunctionNames.Select(function => $"${{{function}Function}}")));
    }

    [Fact]
    public void Functions_Names_AreUniqueAndThoseOfTheirClass()
    {
        Assert.Equal(19, FunctionNames.Distinct().Count());
        Assert.All(FunctionMethods, method => Assert.Equal($"{method.Name}Function", method.DeclaringType!.Name));
    }

    [Fact]
    public void WorkflowNames_All_AreTheFiles() =>
        Assert.Equal(Files.Select(file => file.Data[..^".asl.json".Length]).Order(StringComparer.Ordinal), WorkflowNames.All);

    /// <summary>With full jitter, a wait is half of each delay on average.</summary>
    private static double MeanWaitSeconds(JsonElement retrier) => Enumerable.Range(0, retrier.GetProperty("MaxAttempts").GetInt32())
        .Sum(attempt => Math.Min(retrier.GetProperty("IntervalSeconds").GetDouble() * Math.Pow(retrier.GetProperty("BackoffRate").GetDouble(), attempt), retrier.GetProperty("MaxDelaySeconds").GetDouble()) / 2);

    private static IEnumerable<MethodInfo> FunctionMethods => typeof(Startup).Assembly.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.GetCustomAttribute<LambdaFunctionAttribute>() is not null);

    private static List<string> FunctionNames => [.. FunctionMethods.Select(method => method.Name)];

    private static List<KeyValuePair<string, JsonElement>> TasksOf(string file)
    {
        using var workflow = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "statemachine", file)));
        return [.. StatesOf(workflow.RootElement.Clone()).Where(state => state.Value.GetProperty("Type").GetString() == "Task")];
    }

    private static IEnumerable<KeyValuePair<string, JsonElement>> StatesOf(JsonElement machine) => machine.GetProperty("States").EnumerateObject().SelectMany(state =>
        state.Value.TryGetProperty("Branches", out var branches)
            ? branches.EnumerateArray().SelectMany(StatesOf).Prepend(new(state.Name, state.Value))
            : state.Value.TryGetProperty("ItemProcessor", out var processor)
            ? StatesOf(processor).Prepend(new(state.Name, state.Value))
            : [new(state.Name, state.Value)]);

    private static IEnumerable<string> ErrorsOf(JsonElement task) => new[] { "Retry", "Catch" }
        .SelectMany(list => task.TryGetProperty(list, out var entries) ? entries.EnumerateArray().ToArray() : [])
        .SelectMany(entry => entry.GetProperty("ErrorEquals").EnumerateArray().Select(error => error.GetString()!));
}
