using System.Text;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using PartnerCloud.ScriptedWorkflows;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Server;
using PartnerCloud.Simulator.Services;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Services.StepFunctions;
using PartnerCloud.StatesLanguage.Engine;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Simulator.Tests.Services.StepFunctions;

/// <summary>A cloud with Step Functions, a bucket and a role for Distributed Maps. The official client fills the bucket over the wire.</summary>
internal sealed class MapRunCloud : IAsyncDisposable
{
    public const string Account = "589942003651";
    private const string Trust = """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"Service":"states.amazonaws.com"},"Action":"sts:AssumeRole"}}""";

    private readonly LocalAwsServer server;
    private readonly IamRole role;

    private MapRunCloud()
    {
        var time = new VirtualTime(Simulation.Start, Activity);
        var cloud = new SimulatedCloud(time, new CloudOptions { ManagementAccountId = Account });
        StepFunctions = new(new ExecutionEngine(new EngineOptions { Functions = Functions, Events = new RecordedEvents(), Clock = time, HostTime = time, Activity = Activity }), cloud);
        server = new LocalAwsServer(cloud, [.. AwsServices.Of(cloud, Functions, ["F"]), StepFunctions]);
        role = new IamRole("maps", "/", "AROAMAPS", cloud.Now) { TrustPolicy = Trust, AssumableFrom = cloud.Now };
        Allow("s3:*");
        cloud.Accounts[Account].Iam.Roles.Add(role.Name, role);
    }

    public Activity Activity { get; } = new();

    public ScriptedWorkflows.ScriptedFunctions Functions { get; } = new();

    public StepFunctionsService StepFunctions { get; }

    public AmazonS3Client S3 { get; private set; } = null!;

    public static async Task<MapRunCloud> StartAsync()
    {
        var cloud = new MapRunCloud();
        await cloud.server.StartAsync(TestContext.Current.CancellationToken);
        cloud.S3 = new(new BasicAWSCredentials(Account, "any"), new AmazonS3Config { ServiceURL = cloud.server.Endpoint.ToString(), AuthenticationRegion = "us-east-1", ForcePathStyle = true });
        await cloud.S3.PutBucketAsync("data", TestContext.Current.CancellationToken);
        return cloud;
    }

    /// <summary>Gives the role one action on everything, and nothing else.</summary>
    public void Allow(string action) => role.Inline["p"] = $$"""{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"{{action}}","Resource":"*"} }""";

    public Task PutAsync(string key, string content) =>
        S3.PutObjectAsync(new PutObjectRequest { BucketName = "data", Key = key, InputStream = new MemoryStream(Encoding.UTF8.GetBytes(content)) }, TestContext.Current.CancellationToken);

    public async Task<string> GetAsync(string key)
    {
        using var answer = await S3.GetObjectAsync("data", key, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(answer.ResponseStream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Runs a Distributed Map to its end.</summary>
    /// <param name="fields">The Map's fields, each with a comma behind it.</param>
    /// <param name="input">The input.</param>
    /// <param name="states">The one state of the children.</param>
    public async Task<Execution> RunAsync(string fields, string input = "{}", string states = """{"Type": "Pass", "End": true}""")
    {
        var machine = StepFunctions.StateMachines.Create(Account, "us-east-1", "machine", $$"""
            {"StartAt": "M", "States": {"M": {"Type": "Map", "Label": "items", {{fields}}
             "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "C", "States": {"C": {{states}} } }, "End": true} } }
            """, $"arn:aws:iam::{Account}:role/maps");
        var execution = StepFunctions.Executions.Start(machine.Arn, "run", input);
        await Simulation.EndOf(execution);
        return execution;
    }

    public ValueTask DisposeAsync()
    {
        S3.Dispose();
        return server.DisposeAsync();
    }
}
