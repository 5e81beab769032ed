using System.Text.Json.Nodes;
using PartnerCloud.Judges;

namespace PartnerCloud.Simulator.Tests.Cloud;

/// <summary>
/// Tests the simulated AWS with boto3, an independent client. A script is Python with <c>client(service, key)</c>, <c>attempt(f)</c> (the response
/// or the error's code) and <c>out</c>, which the script fills. The result is <c>out</c> as JSON.
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

    /// <summary>Runs a script against an endpoint. Skips the test without boto3.</summary>
    public static async Task<JsonObject> RunAsync(Uri endpoint, string script)
    {
        var environment = new Dictionary<string, string> { ["ENDPOINT"] = endpoint.ToString(), ["AWS_EC2_METADATA_DISABLED"] = "true" };
        var (exitCode, output, errors) = await ForkedPython.RunAsync(Prelude + script + "\nprint(json.dumps(out, default=str))", environment);
        Assert.True(exitCode == 0, errors);
        return JsonNode.Parse(output)!.AsObject();
    }
}
