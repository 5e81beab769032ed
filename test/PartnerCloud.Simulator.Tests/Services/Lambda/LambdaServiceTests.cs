using PartnerCloud.Simulator.Tests.Cloud;
using PartnerCloud.StatesLanguage.Tasks;

namespace PartnerCloud.Simulator.Tests.Services.Lambda;

public sealed class LambdaServiceTests
{
    [Fact]
    public async Task Invoke_ByNameOrArn_ReturnsTheFunctionsResponse()
    {
        var functions = new ScriptedFunctions
        {
            ["CreateAccount"] = payload => new FunctionAnswer($$"""{"got": {{payload}}}"""),
            ["PlaceAccount"] = _ => new FunctionAnswer("""{"errorType":"NoSuchAccountException","errorMessage":"none"}""", "Unhandled"),
        };
        await using var aws = await LocalCloudFixture.StartAsync(functions: functions);

        var seen = await Boto.RunAsync(aws.Endpoint, """
            fn = client('lambda')
            def invoke(name, payload=b'{"a": 1}', c=fn, **more):
                answer = attempt(c.invoke, FunctionName=name, Payload=payload, **more)
                return answer if isinstance(answer, str) else {'error': answer.get('FunctionError'), 'payload': json.loads(answer['Payload'].read() or b'null'), 'status': answer['StatusCode']}
            out['byName'] = invoke('CreateAccount')
            out['byArn'] = invoke('arn:aws:lambda:us-east-1:589942003651:function:CreateAccount')
            out['failed'] = invoke('PlaceAccount')
            out['unknown'] = invoke('Nothing')
            out['badPayload'] = invoke('CreateAccount', b'{')
            out['foreign'] = invoke('CreateAccount', c=client('lambda', '111122223333'))
            out['functions'] = [f['FunctionName'] for f in fn.list_functions()['Functions']]
            try: fn.get_function(FunctionName='CreateAccount')
            except botocore.exceptions.ClientError as e: out['unimplemented'] = e.response['Error']['Message']
            """);

        Assert.Equal(1, (int?)seen["byName"]!["payload"]!["got"]!["a"]);
        Assert.Equal(1, (int?)seen["byArn"]!["payload"]!["got"]!["a"]);
        Assert.Equal("Unhandled", (string?)seen["failed"]!["error"]);
        Assert.Equal("NoSuchAccountException", (string?)seen["failed"]!["payload"]!["errorType"]);
        Assert.Equal("ResourceNotFoundException", (string?)seen["unknown"]);
        Assert.Equal("InvalidRequestContentException", (string?)seen["badPayload"]);
        Assert.Equal("ResourceNotFoundException", (string?)seen["foreign"]);
        Assert.Equal("CreateAccount", (string?)seen["functions"]![0]);
        Assert.Contains("GetFunction", (string?)seen["unimplemented"], StringComparison.Ordinal);
    }
}
