using System.Xml.Linq;
using Amazon.CloudTrail;
using Amazon.Runtime;
using Amazon.S3;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Workflow.Tests.GuardRails;

/// <summary>Sends attacks over the wire with one access key.</summary>
internal sealed class Attacker(TestPartnerCloud aws, string accessKeyId)
{
    /// <summary>A customer administrator who signed in with MFA. An access key alone cannot prove MFA.</summary>
    public static Attacker Administrator(TestPartnerCloud aws, string accountId)
    {
        aws.Cloud.Callers.RegisterPrincipal("ASIAADMINISTRATOR", new Caller(accountId, $"arn:aws:iam::{accountId}:user/Administrator", "Administrator", "ASIAADMINISTRATOR", "us-east-1")
        {
            Session = new Session { MultiFactor = true },
        });
        return new(aws, "ASIAADMINISTRATOR");
    }

    public AmazonS3Client S3 => new(Key, Configured(new AmazonS3Config()));

    public AmazonCloudTrailClient CloudTrail => new(Key, Configured(new AmazonCloudTrailConfig()));

    private BasicAWSCredentials Key => new(accessKeyId, "not-checked-here");

    /// <summary>Creates an access key for a user, and returns an attacker with it.</summary>
    public async Task<Attacker> WithKeyOfAsync(string userName) =>
        new(aws, (await CallAsync("CreateAccessKey", ("UserName", userName))).Descendants().Single(element => element.Name.LocalName == "AccessKeyId").Value);

    /// <summary>Calls IAM. The call must succeed.</summary>
    public async Task<XElement> CallAsync(string action, params (string Name, string Value)[] parameters)
    {
        var (ok, answer) = await SendAsync(action, parameters);
        Assert.True(ok, $"{action}: {answer}");
        return answer;
    }

    /// <summary>Calls IAM. The call must be denied.</summary>
    public async Task RefusedAsync(string action, params (string Name, string Value)[] parameters)
    {
        var (_, answer) = await SendAsync(action, parameters);
        Assert.True(answer.Descendants().FirstOrDefault(element => element.Name.LocalName == "Code")?.Value == "AccessDenied", $"{action}: {answer}");
    }

    /// <summary>Calls another service. The call must be denied.</summary>
    public static async Task RefusedAsync(Func<Task> call)
    {
        var refusal = await Assert.ThrowsAnyAsync<AmazonServiceException>(call);
        Assert.StartsWith("AccessDenied", refusal.ErrorCode, StringComparison.Ordinal);
    }

    /// <summary>Calls CloudTrail or Config, also operations that our own clients do not have. The call must be denied.</summary>
    public async Task RefusedAsync(string service, string target, string body)
    {
        using var http = new HttpClient();
        using var call = new HttpRequestMessage(HttpMethod.Post, aws.Endpoint) { Content = new StringContent(body, null, "application/x-amz-json-1.1") };
        call.Headers.Add("X-Amz-Target", target);
        call.Headers.TryAddWithoutValidation("Authorization", Signature(service));
        using var answer = await http.SendAsync(call);
        Assert.Contains("AccessDeniedException", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    public Task CannotStopTrailAsync() => RefusedAsync("cloudtrail", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.StopLogging", """{"Name":"ctlaudit"}""");

    public Task CannotDeleteTrailAsync() => RefusedAsync("cloudtrail", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.DeleteTrail", """{"Name":"ctlaudit"}""");

    public Task CannotStopRecorderAsync() => RefusedAsync("config", "StarlingDoveService.StopConfigurationRecorder", """{"ConfigurationRecorderName":"default"}""");

    private string Signature(string service) => $"AWS4-HMAC-SHA256 Credential={accessKeyId}/20261120/us-east-1/{service}/aws4_request, SignedHeaders=host, Signature=0";

    private async Task<(bool Ok, XElement Answer)> SendAsync(string action, (string Name, string Value)[] parameters)
    {
        using var http = new HttpClient();
        var fields = parameters.Append(("Action", action)).Append(("Version", "2010-05-08")).Select(field => new KeyValuePair<string, string>(field.Item1, field.Item2));
        using var call = new HttpRequestMessage(HttpMethod.Post, aws.Endpoint) { Content = new FormUrlEncodedContent(fields) };
        call.Headers.TryAddWithoutValidation("Authorization", Signature("iam"));
        using var answer = await http.SendAsync(call);
        return (answer.IsSuccessStatusCode, XElement.Parse(await answer.Content.ReadAsStringAsync()));
    }

    private TConfig Configured<TConfig>(TConfig config) where TConfig : ClientConfig
    {
        config.ServiceURL = aws.Endpoint.ToString();
        config.AuthenticationRegion = aws.Cloud.Options.Region;
        return config;
    }
}
