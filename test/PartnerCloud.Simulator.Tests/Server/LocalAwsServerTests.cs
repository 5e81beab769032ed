using System.Net;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Tests.Cloud;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Tests.Server;

public sealed class LocalAwsServerTests
{
    [Fact]
    public async Task Call_UnknownServiceOrOperation_NamesIt()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            def said(call, **more):
                try: call(**more)
                except botocore.exceptions.ClientError as e: return e.response['Error']['Message'] + ' ' + e.response['ResponseMetadata']['RequestId']
            out['query'] = said(client('cloudformation').list_stacks)
            out['json'] = said(client('dynamodb').list_tables)
            out['operation'] = said(client('organizations').create_gov_cloud_account, Email='a@b.example', AccountName='a')
            out['sts'] = said(client('sts').get_federation_token, Name='jdoe')
            out['xml'] = said(client('route53').list_hosted_zones)
            """);

        Assert.Contains("cloudformation service does not implement ListStacks", (string?)seen["query"], StringComparison.Ordinal);
        Assert.Contains("dynamodb service does not implement ListTables", (string?)seen["json"], StringComparison.Ordinal);
        Assert.Contains("organizations service does not implement CreateGovCloudAccount", (string?)seen["operation"], StringComparison.Ordinal);
        Assert.Contains("sts service does not implement GetFederationToken", (string?)seen["sts"], StringComparison.Ordinal);
        Assert.Contains("route53 service finds no operation in GET /2013-04-01/hostedzone", (string?)seen["xml"], StringComparison.Ordinal);
        Assert.All(seen, answer => Assert.Matches("[0-9a-f-]{36}$", (string?)answer.Value));
    }

    [Fact]
    public async Task Call_WithoutSignature_SaysThatAnyKeyWorks()
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        using var http = new HttpClient();
        using var form = new FormUrlEncodedContent([new("Action", "GetCallerIdentity"), new("Version", "2011-06-15")]);

        using var answer = await http.PostAsync(aws.Endpoint, form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("<ErrorResponse", text, StringComparison.Ordinal);
        Assert.Contains("AWS_ACCESS_KEY_ID=local", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_Expired_AreRefusedInEveryProtocol()
    {
        await using var aws = await LocalCloudFixture.StartAsync(new() { RolePropagation = TimeSpan.Zero });
        var keys = await Boto.RunAsync(aws.Endpoint, """
            trust = {'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Principal': {'AWS': '589942003651'}, 'Action': 'sts:AssumeRole'}]}
            iam = client('iam', '111122223333')
            iam.create_role(RoleName='r', AssumeRolePolicyDocument=json.dumps(trust))
            iam.attach_role_policy(RoleName='r', PolicyArn='arn:aws:iam::aws:policy/AdministratorAccess')
            c = client('sts').assume_role(RoleArn='arn:aws:iam::111122223333:role/r', RoleSessionName='ab', DurationSeconds=900)['Credentials']
            out['k'] = repr((c['AccessKeyId'], c['SecretAccessKey'], c['SessionToken']))
            chained = client('sts', *eval(out['k']))
            out['arn'] = chained.get_caller_identity()['Arn']
            out['withoutToken'] = attempt(client('sts', c['AccessKeyId']).get_caller_identity)
            """);
        var use = $$"""
            k = {{keys["k"]}}
            out['query'] = attempt(client('iam', *k).list_users)
            out['json'] = attempt(client('secretsmanager', *k).list_secrets)
            out['xml'] = attempt(client('s3', *k).list_buckets)
            """;

        aws.Time.Advance(TimeSpan.FromSeconds(899));
        var before = await Boto.RunAsync(aws.Endpoint, use);
        aws.Time.Advance(TimeSpan.FromSeconds(1));
        var after = await Boto.RunAsync(aws.Endpoint, use);

        Assert.Equal("arn:aws:sts::111122223333:assumed-role/r/ab", (string?)keys["arn"]);
        Assert.Equal("InvalidClientTokenId", (string?)keys["withoutToken"]);
        Assert.All(before, answer => Assert.NotNull(answer.Value!.AsObject()));
        Assert.Equal("ExpiredToken ExpiredTokenException ExpiredToken", $"{after["query"]} {after["json"]} {after["xml"]}");
    }

    [Fact]
    public async Task RegisteredPrincipal_Calling_IsTheCaller()
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        const string Role = "arn:aws:sts::589942003651:assumed-role/PlaceAccount/local";
        aws.Cloud.Callers.RegisterPrincipal("ASIAFUNCTION", new Caller("589942003651", Role, "AROA1:local", "ASIAFUNCTION", "us-east-1"));

        var seen = await Boto.RunAsync(aws.Endpoint, "out['arn'] = client('sts', 'ASIAFUNCTION').get_caller_identity()['Arn']");

        Assert.Equal(Role, (string?)seen["arn"]);
        Assert.Equal(Role, Assert.Single(aws.Cloud.Calls.All).Principal);
    }

    [Fact]
    public async Task Call_WithoutSignature_IsRefused()
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        using var http = new HttpClient();

        var answer = await http.GetAsync(aws.Endpoint, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("MissingAuthenticationToken", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.True(answer.Headers.Contains("x-amz-request-id"));
    }

    [Fact]
    public async Task Bucket_NamedInTheHost_IsFound()
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        await Boto.RunAsync(aws.Endpoint, "client('s3', '111122223333').create_bucket(Bucket='logs')");
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Head, aws.Endpoint);
        request.Headers.Host = $"logs.s3.localhost:{aws.Endpoint.Port}";
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=111122223333/20261120/us-east-1/s3/aws4_request, SignedHeaders=host, Signature=0");

        var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("HeadBucket", Assert.Single(aws.Cloud.Calls.All, call => call.IsWrite == false).Operation);
    }
}
