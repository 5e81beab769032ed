using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Local.Tests.Functions;

public sealed class FunctionEnvironmentTests
{
    [Fact]
    public async Task Environment_OfAFunction_HasLambdasVariablesAndTheConfiguration()
    {
        await using var test = await TestHost.StartAsync(options => options with
        {
            Environment = new Dictionary<string, string> { ["AWS_ENDPOINT_URL"] = "http://127.0.0.1:1" },
            EnvironmentOf = name => new Dictionary<string, string> { ["AWS_ACCESS_KEY_ID"] = "KEY-OF-" + name },
        });

        var variables = JsonNode.Parse((await test.InvokeAsync("Environment")).Payload)!.AsObject();

        Assert.Equal("Environment", (string?)variables["ANNOTATIONS_HANDLER"]);
        Assert.Equal("Environment", (string?)variables["AWS_LAMBDA_FUNCTION_NAME"]);
        Assert.Equal("PartnerCloud.Local.TestFunctions", (string?)variables["_HANDLER"]);
        Assert.Equal("us-east-1", (string?)variables["AWS_REGION"]);
        Assert.Equal("us-east-1", (string?)variables["AWS_DEFAULT_REGION"]);
        Assert.Equal("http://127.0.0.1:1", (string?)variables["AWS_ENDPOINT_URL"]);
        Assert.Equal("KEY-OF-Environment", (string?)variables["AWS_ACCESS_KEY_ID"]);
        Assert.Equal(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory), (string?)variables["LAMBDA_TASK_ROOT"]);
    }

    [Fact]
    public async Task Environment_OfTheParentProcess_IsNotPassedOn()
    {
        Environment.SetEnvironmentVariable("AWS_LEAK", "yes");
        Environment.SetEnvironmentVariable("PARTNER_CLOUD_LEAK", "yes");
        await using var test = await TestHost.StartAsync();

        var variables = JsonNode.Parse((await test.InvokeAsync("Environment")).Payload)!.AsObject();

        Assert.False(variables.ContainsKey("AWS_LEAK"));
        Assert.False(variables.ContainsKey("PARTNER_CLOUD_LEAK"));
        Assert.Equal(Environment.GetEnvironmentVariable("PATH"), (string?)variables["PATH"]);
    }

    [Fact]
    public async Task Next_Headers_HaveFunctionAndDeadline()
    {
        await using var test = await TestHost.StartAsync(options => options with { Time = new VirtualTime(DateTimeOffset.UnixEpoch), TimeLimit = TimeSpan.FromSeconds(90) });

        await test.InvokeAsync("Environment");

        Assert.Equal("arn arn:aws:lambda:us-east-1:589942003651:function:Environment deadline 90000", await test.NextLineAsync());
    }
}
