using System.Diagnostics;
using System.Text.Json.Nodes;

namespace PartnerCloud.Local.Tests.Cloud;

/// <summary>
/// Judges the simulated AWS with boto3, which we did not write. A script is Python with <c>client(service, key)</c>, <c>attempt(f)</c> (its answer, or
/// the error's code) and <c>out</c>, whose members it fills; what it printed comes back as JSON.
/// </summary>
public static class Boto
{
    private const string Prelude = """
        import os, sys, json, boto3, botocore
        from botocore.config import Config
        endpoint = os.environ['ENDPOINT']
        out = {}
        def client(service, key='management', secret='any', token=None, region='us-east-1', retries=0, **more):
            config = Config(retries={'total_max_attempts': retries + 1, 'mode': 'standard'}, parameter_validation=False, **more)
            return boto3.client(service, endpoint_url=endpoint, region_name=region, aws_access_key_id=key, aws_secret_access_key=secret, aws_session_token=token, config=config)
        def assumed(arn, **more):
            c = client('sts').assume_role(RoleArn=arn, RoleSessionName='test', **more)['Credentials']
            return lambda service: client(service, c['AccessKeyId'], c['SecretAccessKey'], c['SessionToken'])
        def attempt(call, **arguments):
            try:
                answer = call(**arguments)
                answer.pop('ResponseMetadata', None)
                return answer
            except botocore.exceptions.ClientError as error:
                return error.response['Error']['Code']

        """;

    /// <summary>Runs a script against an endpoint; skips the test where boto3 is missing.</summary>
    public static async Task<JsonObject> RunAsync(Uri endpoint, string script)
    {
        var start = new ProcessStartInfo("python3", ["-c", Prelude + script + "\nprint(json.dumps(out, default=str))"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ENDPOINT"] = endpoint.ToString(), ["AWS_EC2_METADATA_DISABLED"] = "true" },
        };
        using var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (errors.Contains("No module named 'boto3'", StringComparison.Ordinal))
            Assert.Skip("boto3 is not installed for python3");
        Assert.True(process.ExitCode == 0, errors);
        return JsonNode.Parse(await output)!.AsObject();
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("python3 is not on the path");
            throw;
        }
    }
}
