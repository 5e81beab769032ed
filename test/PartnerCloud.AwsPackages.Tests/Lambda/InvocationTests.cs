namespace PartnerCloud.AwsPackages.Tests.Lambda;

public sealed class InvocationTests
{
    [Fact]
    public async Task Function_WithInput_ReturnsItsResult()
    {
        var answer = await InvokeAsync("Greet", """{"name":"Ann"}""");

        Assert.Equal("invocation/request-1/response", answer.Path);
        Assert.Equal("Hello Ann", answer.Text("text"));
    }

    [Fact]
    public async Task Function_ResultWithNullProperty_OmitsIt()
    {
        var answer = await InvokeAsync("Greet", """{"NAME":"Ann"}""");

        Assert.Equal("""{"text":"Hello Ann"}""", answer.Body!.Value.GetRawText());
    }

    [Fact]
    public async Task Function_WithContext_SeesTheInvocation()
    {
        await using var api = await FakeRuntimeApi.StartAsync();

        var answer = await InvokeAsync(api, "GreetNow", """{"name":"Ann"}""");

        Assert.Equal($"Ann request-1 Sample {api.FunctionArn}", answer.Text("text"));
        Assert.Equal("long", answer.Text("left"));
    }

    [Fact]
    public async Task Function_InvokedTwice_HasOneInstanceAndAScopePerInvocation()
    {
        await using var api = await FakeRuntimeApi.StartAsync();
        api.Enqueue("{}", "{}");
        using var process = SampleFunctionProcess.Start(api, "CountVisits");

        Assert.Equal("1 1 True", (await api.NextPostAsync()).Text("text"));
        Assert.Equal("2 2 True", (await api.NextPostAsync()).Text("text"));
    }

    [Fact]
    public async Task Function_EveryInvocation_SeesItsTraceId()
    {
        await using var api = await FakeRuntimeApi.StartAsync();
        api.Enqueue("{}", "{}");
        using var process = SampleFunctionProcess.Start(api, "Trace");

        Assert.Equal("Root=1-1", (await api.NextPostAsync()).Text("text"));
        Assert.Equal("Root=1-2", (await api.NextPostAsync()).Text("text"));
    }

    [Theory]
    [InlineData("SayNothing")]
    [InlineData("SayNothingLater")]
    public async Task Function_WithoutResult_ReturnsNothing(string function)
    {
        var answer = await InvokeAsync(function, """{"name":"Ann"}""");

        Assert.Equal("invocation/request-1/response", answer.Path);
        Assert.Null(answer.Body);
    }

    [Theory]
    [InlineData("FailNow")]
    [InlineData("FailLater")]
    public async Task Function_Throwing_ReportsTheNameOfItsOwnException(string function)
    {
        var error = await InvokeAsync(function, """{"name":"Ann"}""");

        Assert.Equal("invocation/request-1/error", error.Path);
        Assert.Equal("RefusedGreetingException", error.ErrorTypeHeader);
        Assert.Equal("RefusedGreetingException", error.Text("errorType"));
        Assert.Equal("not Ann", error.Text("errorMessage"));
        Assert.NotEqual(0, error.Body!.Value.GetProperty("stackTrace").GetArrayLength());
    }

    [Fact]
    public async Task Function_ThrowingWithAnInnerException_ReportsTheCause()
    {
        var error = await InvokeAsync("FailNow", """{"name":"Ann"}""");

        Assert.Equal("FormatException", error.Body!.Value.GetProperty("cause").GetProperty("errorType").GetString());
    }

    [Fact]
    public async Task Function_ThrowingAnAggregateException_ReportsItUnderItsOwnName()
    {
        var error = await InvokeAsync("FailAggregated", """{"name":"Ann"}""");

        Assert.Equal("AggregateException", error.ErrorTypeHeader);
        Assert.Equal("TargetInvocationException", error.Body!.Value.GetProperty("causes")[0].GetProperty("errorType").GetString());
    }

    [Fact]
    public async Task Function_Throwing_IsIndentedAndEndsInANewline()
    {
        var error = await InvokeAsync("FailNow", """{"name":"Ann"}""");

        Assert.Equal("application/vnd.aws.lambda.error+json", error.ContentType);
        Assert.StartsWith("{\n  \"errorType\": \"RefusedGreetingException\",\n  \"errorMessage\": \"not Ann\",\n  \"stackTrace\": [\n    \"at ", error.Raw, StringComparison.Ordinal);
        Assert.EndsWith("\n  ],\n  \"cause\":   {\n    \"errorType\": \"FormatException\",\n    \"errorMessage\": \"inner\"\n  }\n}\n", error.Raw, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FailNow", """{"name":"Ann"}""", "RefusedGreetingException: not Ann")]
    [InlineData("Greet", """{"name":42}""", "JsonSerializerException: Error converting the Lambda event JSON payload")]
    public async Task Function_Throwing_IsLoggedWithTheException(string function, string payload, string logged)
    {
        await using var api = await FakeRuntimeApi.StartAsync();
        api.Enqueue(payload);
        using var process = SampleFunctionProcess.Start(api, function);
        await api.NextPostAsync();

        Assert.Contains(logged, await process.NextLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Function_AfterAnError_ServesTheNextInvocation()
    {
        await using var api = await FakeRuntimeApi.StartAsync();
        api.Enqueue("""{"name":"bad"}""", """{"name":"good"}""");
        using var process = SampleFunctionProcess.Start(api, "FailOnce");

        Assert.Equal("invocation/request-1/error", (await api.NextPostAsync()).Path);
        Assert.Equal("good", (await api.NextPostAsync()).Text("text"));
    }

    [Fact]
    public async Task Function_EventOfTheWrongShape_FailsOnlyThatInvocation()
    {
        var error = await InvokeAsync("Greet", """{"name":42}""");

        Assert.Equal("invocation/request-1/error", error.Path);
        Assert.Equal("JsonSerializerException", error.Text("errorType"));
    }

    private static async Task<RuntimeApiPost> InvokeAsync(string function, string payload)
    {
        await using var api = await FakeRuntimeApi.StartAsync();
        return await InvokeAsync(api, function, payload);
    }

    private static async Task<RuntimeApiPost> InvokeAsync(FakeRuntimeApi api, string function, string payload)
    {
        api.Enqueue(payload);
        using var process = SampleFunctionProcess.Start(api, function);
        return await api.NextPostAsync();
    }
}
