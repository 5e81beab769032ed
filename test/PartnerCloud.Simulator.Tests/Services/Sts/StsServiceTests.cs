using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Sts;

public sealed class StsServiceTests
{
    [Fact]
    public async Task GetCallerIdentity_AnyAccessKey_ReturnsAccountAndPrincipal()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            out['management'] = attempt(client('sts').get_caller_identity)
            out['customer'] = attempt(client('sts', '111122223333').get_caller_identity)
            iam = client('iam', '111122223333')
            iam.create_user(UserName='jdoe')
            key = iam.create_access_key(UserName='jdoe')['AccessKey']
            out['user'] = attempt(client('sts', key['AccessKeyId'], key['SecretAccessKey']).get_caller_identity)
            """);

        Assert.Equal("589942003651", (string?)seen["management"]!["Account"]);
        Assert.Equal("arn:aws:iam::111122223333:root", (string?)seen["customer"]!["Arn"]);
        Assert.Equal("arn:aws:iam::111122223333:user/jdoe", (string?)seen["user"]!["Arn"]);
    }

    [Fact]
    public async Task AssumeRole_TrustPolicy_AllowsThePrincipalsItNames()
    {
        await using var aws = await LocalCloudFixture.StartAsync(new() { RolePropagation = TimeSpan.Zero });

        var seen = await Boto.RunAsync(aws.Endpoint, """
            iam = client('iam', '111122223333')
            def role(name, principal, **condition):
                statement = {'Effect': 'Allow', 'Principal': principal, 'Action': 'sts:AssumeRole', **condition}
                iam.create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps({'Version': '2012-10-17', 'Statement': [statement]}))
            role('Partner', {'AWS': 'arn:aws:iam::589942003651:root'})
            role('ById', {'AWS': '589942003651'})
            role('Cam', {'AWS': '540339316802'}, Condition={'StringEquals': {'sts:ExternalId': 'elasticbox'}})
            role('Service', {'Service': 'config.amazonaws.com'})
            def assume(name, key='management', **more):
                answer = attempt(client('sts', key).assume_role, RoleArn=f'arn:aws:iam::111122223333:role/{name}', RoleSessionName='req-1', **more)
                return answer if isinstance(answer, str) else answer['AssumedRoleUser']['Arn']
            out['partner'] = assume('Partner')
            out['byId'] = assume('ById')
            out['stranger'] = assume('Partner', '444455556666')
            out['camWithoutId'] = assume('Cam', '540339316802')
            out['camWithId'] = assume('Cam', '540339316802', ExternalId='elasticbox')
            out['service'] = assume('Service')
            out['missing'] = assume('Missing')
            out['tooLong'] = assume('Partner', DurationSeconds=7200)
            out['tooShort'] = assume('Partner', DurationSeconds=899)
            """);

        Assert.Equal("arn:aws:sts::111122223333:assumed-role/Partner/req-1", (string?)seen["partner"]);
        Assert.Equal("arn:aws:sts::111122223333:assumed-role/ById/req-1", (string?)seen["byId"]);
        Assert.Equal("arn:aws:sts::111122223333:assumed-role/Cam/req-1", (string?)seen["camWithId"]);
        Assert.All(["stranger", "camWithoutId", "service", "missing"], name => Assert.Equal("AccessDenied", (string?)seen[name]));
        Assert.Equal("ValidationError", (string?)seen["tooLong"]);
        Assert.Equal("ValidationError", (string?)seen["tooShort"]);
    }

    [Fact]
    public async Task AssumeRole_NewRole_IsRefusedUntilKnown()
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        const string Assume = """
            out['answer'] = attempt(client('sts').assume_role, RoleArn='arn:aws:iam::111122223333:role/Partner', RoleSessionName='req-1')
            """;
        await Boto.RunAsync(aws.Endpoint, """
            trust = {'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Principal': {'AWS': '589942003651'}, 'Action': 'sts:AssumeRole'}]}
            client('iam', '111122223333').create_role(RoleName='Partner', AssumeRolePolicyDocument=json.dumps(trust))
            """);

        aws.Time.Advance(TimeSpan.FromSeconds(19));
        var early = await Boto.RunAsync(aws.Endpoint, Assume);
        aws.Time.Advance(TimeSpan.FromSeconds(1));
        var later = await Boto.RunAsync(aws.Endpoint, Assume);

        Assert.Equal("AccessDenied", (string?)early["answer"]);
        Assert.StartsWith("ASIA", (string?)later["answer"]!["Credentials"]!["AccessKeyId"], StringComparison.Ordinal);
    }
}
