using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Server;
using PartnerCloud.Simulator.Services;
using PartnerCloud.Simulator.Services.StepFunctions;
using PartnerCloud.StatesLanguage.Engine;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Workflow.Tests.Fuzz;

/// <summary>The simulated services respond to every mutated call in their protocol, and never with an internal failure.</summary>
public sealed class WireFuzzTests
{
    [Fact]
    public Task Call_Mutated_IsAnsweredOrRefused() => Fuzz.TryAsync(20, SampleCalls.Mutated, async mutated =>
    {
        var handler = Handler();
        foreach (var call in mutated.Split(SampleCalls.Separator))
        {
            if (await ProblemAsync(handler, call) is { } problem) return problem;
        }
        return null;
    });

    private static CallHandler Handler()
    {
        var activity = new Activity();
        var cloud = new SimulatedCloud(new VirtualTime(TestPartnerCloud.Start, activity));
        var states = new StepFunctionsService(new ExecutionEngine(new EngineOptions { Functions = new NoFunctions(), Events = new NoEvents(), Clock = cloud.Time, Activity = activity }));
        return new(cloud, new Router(cloud, [.. AwsServices.Of(cloud, new NoFunctions(), ["CreateAccount"]), states]));
    }

    private static async Task<string?> ProblemAsync(CallHandler handler, string call)
    {
        var context = Context(call);
        await handler.HandleAsync(context);
        var body = Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray());
        return context.Response.StatusCode is >= 500 and not 501 ? $"It answers {context.Response.StatusCode}: {body}"
            : body.Contains("   at ", StringComparison.Ordinal) ? $"The answer has a stack trace: {body}"
            : context.Response.Headers.FirstOrDefault(header => header.Value.ToString().Any(character => character is < ' ' or > '~')) is { Key: not null } header ? $"The header {header.Key} cannot be sent: {header.Value}"
            : null;
    }

    /// <summary>Reads a call from text: method and target, headers, an empty line, and the body. Invalid UTF-16 is replaced, as on the wire.</summary>
    private static DefaultHttpContext Context(string text)
    {
        var call = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        var halves = call.Split("\n\n", 2);
        var lines = halves[0].Split('\n');
        var start = lines[0].Split(' ', 2);
        var target = start.ElementAtOrDefault(1) ?? "/";
        var context = new DefaultHttpContext();
        context.Request.Method = start[0];
        context.Request.Host = new HostString("127.0.0.1", 4566);
        context.Request.QueryString = target.IndexOf('?', StringComparison.Ordinal) is var at and >= 0 ? new QueryString(target[at..]) : default;
        context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = target;
        foreach (var header in lines.Skip(1).Select(line => line.Split(": ", 2)).Where(header => header.Length == 2)) context.Request.Headers[header[0]] = header[1];
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(halves.ElementAtOrDefault(1) ?? ""));
        context.Response.Body = new MemoryStream();
        return context;
    }
}
