using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using PartnerCloud.Cdk.Functions;

namespace PartnerCloud.Cdk.Tests.Moto;

/// <summary>
/// Deploys the template with moto's CloudFormation into an empty account. moto resolves references and creates most resources. It does not fill in a state
/// machine's substitutions, and it does not check permissions. Other tests cover both.
/// </summary>
public sealed class DeploymentTests
{
    private const string Stack = "PartnerCloud";
    private const string AssetBucket = $"cdk-hnb659fds-assets-{MotoServer.Account}-us-east-1";

    /// <summary>Resource types that moto's CloudFormation skips with a warning.</summary>
    private static readonly HashSet<string?> NotSupportedByMoto =
    [
        "AWS::CloudWatch::Alarm", "AWS::Events::EventBusPolicy", "AWS::Lambda::EventInvokeConfig", "AWS::Logs::MetricFilter", "AWS::SNS::Subscription", "AWS::SNS::TopicPolicy", "AWS::SQS::QueuePolicy",
    ];

    [Fact(Explicit = true)]
    public async Task Template_DeployedIntoAnEmptyAccount_CreatesItsResources()
    {
        var template = Synthesized.MainJson;
        await using var moto = await MotoServer.StartAsync();
        await BootstrapAsync(moto);

        await DeployAsync(moto, ForMoto(template.GetRawText()));

        Assert.Equal("CREATE_COMPLETE", Texts(await moto.QueryAsync("cloudformation", ("Action", "DescribeStacks"), ("Version", "2010-05-15"), ("StackName", Stack)), "StackStatus").Single());
        var created = Texts(await moto.QueryAsync("cloudformation", ("Action", "DescribeStackResources"), ("Version", "2010-05-15"), ("StackName", Stack)), "LogicalResourceId");
        Assert.Empty(template.GetProperty("Resources").EnumerateObject().Where(resource => resource.Value.GetProperty("Type").GetString() is var type && !NotSupportedByMoto.Contains(type) && !IsCustom(type)).Select(resource => resource.Name).Except(created));

        Assert.Equal(FunctionNames.All.Select(name => $"PartnerCloud-{name}"), await FunctionsAsync(moto));
        Assert.Equal(["maintain-users", "onboard-account"], await NamesAsync(moto, "states", "AWSStepFunctions.ListStateMachines", "stateMachines", "name"));
        Assert.Superset(new HashSet<string> { "alias/partner-cloud/credentials", "alias/partner-cloud/workflows" }, await NamesAsync(moto, "kms", "TrentService.ListAliases", "Aliases", "AliasName"));
        Assert.Contains("partner-cloud", await NamesAsync(moto, "events", "AWSEvents.ListEventBuses", "EventBuses", "Name"));
        Assert.Superset(FunctionNames.All.Select(name => $"/partner-cloud/functions/{name}").ToHashSet(), await NamesAsync(moto, "logs", "Logs_20140328.DescribeLogGroups", "logGroups", "logGroupName"));
    }

    /// <summary>What <c>cdk bootstrap</c> and <c>cdk deploy</c> leave in an account before CloudFormation starts.</summary>
    private static async Task BootstrapAsync(MotoServer moto)
    {
        await moto.JsonAsync("ssm", "AmazonSSM.PutParameter", new() { ["Name"] = "/cdk-bootstrap/hnb659fds/version", ["Value"] = "21", ["Type"] = "String" });
        await moto.RestAsync(HttpMethod.Put, "s3", $"/{AssetBucket}");
        foreach (var key in Synthesized.Resources("AWS::Lambda::Function").Select(function => function.Properties.GetProperty("Code").GetProperty("S3Key").GetString()).Distinct())
            await moto.RestAsync(HttpMethod.Put, "s3", $"/{AssetBucket}/{key}", Package());
    }

    /// <summary>
    /// Adapts the template to moto. An archive's pattern becomes text, because moto does not accept JSON there. References to the ARN of a skipped resource
    /// become its id. Custom resources are removed, because moto cannot run their function. Tags of keys are removed, because moto's KMS does not accept
    /// CloudFormation's.
    /// </summary>
    private static string ForMoto(string template)
    {
        var json = JsonNode.Parse(template)!;
        var resources = json["Resources"]!.AsObject();
        foreach (var archive in resources.Select(resource => resource.Value!).Where(resource => (string?)resource["Type"] == "AWS::Events::Archive"))
            archive["Properties"]!["EventPattern"] = archive["Properties"]!["EventPattern"]!.ToJsonString();
        foreach (var key in resources.Select(resource => resource.Value!).Where(resource => (string?)resource["Type"] == "AWS::KMS::Key")) key["Properties"]!.AsObject().Remove("Tags");
        foreach (var custom in resources.Where(resource => IsCustom((string?)resource.Value!["Type"])).Select(resource => resource.Key).ToList()) resources.Remove(custom);
        var unsupported = resources.Where(resource => NotSupportedByMoto.Contains((string?)resource.Value!["Type"])).Select(resource => resource.Key);
        return unsupported.Aggregate(json.ToJsonString(), (text, id) => text.Replace($$"""{"Fn::GetAtt":["{{id}}","Arn"]}""", $"\"{id}\"", StringComparison.Ordinal));
    }

    private static bool IsCustom(string? type) => type?.StartsWith("Custom::", StringComparison.Ordinal) == true;

    private static async Task DeployAsync(MotoServer moto, string template)
    {
        await moto.RestAsync(HttpMethod.Put, "s3", $"/{AssetBucket}/template.json", Encoding.UTF8.GetBytes(template));
        await moto.QueryAsync("cloudformation", ("Action", "CreateStack"), ("Version", "2010-05-15"), ("StackName", Stack),
            ("TemplateURL", $"https://{AssetBucket}.s3.amazonaws.com/template.json"), ("Capabilities.member.1", "CAPABILITY_NAMED_IAM"));
    }

    private static async Task<IEnumerable<string>> FunctionsAsync(MotoServer moto) =>
        JsonNode.Parse(await moto.RestAsync(HttpMethod.Get, "lambda", "/2015-03-31/functions/"))!["Functions"]!.AsArray().Select(function => (string)function!["FunctionName"]!).Order(StringComparer.Ordinal);

    private static async Task<HashSet<string>> NamesAsync(MotoServer moto, string service, string target, string list, string name) =>
        [.. (await moto.JsonAsync(service, target))[list]!.AsArray().Select(item => (string)item![name]!)];

    private static IEnumerable<string> Texts(XElement answer, string name) => answer.Descendants().Where(element => element.Name.LocalName == name).Select(element => element.Value);

    private static byte[] Package()
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create)) zip.CreateEntry("PartnerCloud.Lambda.dll");
        return buffer.ToArray();
    }
}
