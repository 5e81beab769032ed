namespace PartnerCloud.AwsPackages.Tests.Lambda;

public sealed class StartTests
{
    [Fact]
    public async Task Start_UnknownFunction_IsAnInitErrorThatNamesTheKnownOnes()
    {
        var (error, exitCode, errors) = await FailAsync("Gret");

        Assert.Equal("FunctionNameException", error.Text("errorType"));
        Assert.Contains("'Gret'", error.Text("errorMessage"), StringComparison.Ordinal);
        Assert.Contains("Greet, GreetNow", error.Text("errorMessage"), StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
        Assert.StartsWith("FunctionNameException: ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_NoFunction_IsAnInitError()
    {
        var (error, exitCode, _) = await FailAsync(null);

        Assert.StartsWith("ANNOTATIONS_HANDLER is not set", error.Text("errorMessage"), StringComparison.Ordinal);
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public async Task Start_FunctionOfTwoClasses_IsAnInitErrorThatNamesBoth()
    {
        var (error, _, _) = await FailAsync("Twin");

        Assert.Contains(".TwinFunctions", error.Text("errorMessage"), StringComparison.Ordinal);
        Assert.Contains(".OtherTwinFunctions", error.Text("errorMessage"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ConfigurationMissing_IsAnInitErrorWithItsNameAndOneLineOnStandardError()
    {
        var (error, exitCode, errors) = await FailAsync("Greet", greeting: null);

        Assert.Equal("init/error", error.Path);
        Assert.Equal("MissingGreetingException", error.ErrorTypeHeader);
        Assert.Equal(1, exitCode);
        Assert.Equal("MissingGreetingException: SAMPLE_GREETING is not set. Set it.\n", errors);
    }

    private static async Task<(RuntimeApiPost Error, int ExitCode, string Errors)> FailAsync(string? function, string? greeting = "Hello")
    {
        await using var api = await FakeRuntimeApi.StartAsync();
        using var process = SampleFunctionProcess.Start(api, function, greeting);
        var (exitCode, errors) = await process.WaitForExitAsync();
        return (await api.NextPostAsync(), exitCode, errors);
    }
}
