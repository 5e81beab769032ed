namespace PartnerCloud.AwsPackages.Tests.Lambda;

/// <summary>A start that fails, as with AWS's packages: nothing reports it to the Runtime API.</summary>
public sealed class StartTests
{
    [Theory]
    [InlineData("Gret")]
    [InlineData(null)]
    public async Task Start_UnknownFunction_EndsWithoutAWord(string? function) => Assert.Equal((0, ""), await StartAsync(function));

    [Theory]
    [InlineData("Greet")]
    [InlineData("CountVisits")]
    public async Task Start_ConfigurationMissing_AbortsTheProcessWithTheException(string function)
    {
        var (exitCode, errors) = await StartAsync(function, greeting: null);

        Assert.Equal(128 + 6, exitCode);
        Assert.StartsWith("Unhandled exception. PartnerCloud.AwsPackages.SampleFunctions.MissingGreetingException: SAMPLE_GREETING is not set.", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_ServiceMissing_AbortsTheProcessBeforeTheFirstInvocation()
    {
        var (exitCode, errors) = await StartAsync("NeedWhatNobodyHas");

        Assert.Equal(128 + 6, exitCode);
        Assert.Contains("Unable to resolve service", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_FunctionOfTwoClasses_NamesBoth()
    {
        var (exitCode, errors) = await StartAsync("Twin");

        Assert.Equal(128 + 6, exitCode);
        Assert.Contains(".OtherTwinFunctions and PartnerCloud.AwsPackages.SampleFunctions.TwinFunctions", errors, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Errors)> StartAsync(string? function, string? greeting = "Hello")
    {
        await using var api = await FakeRuntimeApi.StartAsync();
        using var process = SampleFunctionProcess.Start(api, function, greeting);
        var ended = await process.WaitForExitAsync();
        Assert.True(api.IsSilent);
        return ended;
    }
}
