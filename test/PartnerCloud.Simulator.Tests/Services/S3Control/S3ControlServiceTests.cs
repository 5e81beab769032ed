using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.S3Control;

public sealed class S3ControlServiceTests
{
    [Fact]
    public async Task PublicAccessBlock_OfTheAccount_IsPutReadDeletedAndEnforced()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        // AWS's clients put the account in front of the host name. Such a name resolves only where the resolver knows *.localhost.
        var seen = await Boto.RunAsync(aws.Endpoint, """
            import socket
            found = socket.getaddrinfo
            socket.getaddrinfo = lambda host, *more: found('127.0.0.1', *more)
            endpoint = endpoint.replace('127.0.0.1', 'localhost')
            key = '111122223333'
            control, s3 = client('s3control', key), client('s3', key)
            read = lambda account=key: attempt(control.get_public_access_block, AccountId=account)
            public = json.dumps({'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Principal': '*', 'Action': 's3:GetObject', 'Resource': 'arn:aws:s3:::wide/*'}]})
            s3.create_bucket(Bucket='wide')
            s3.delete_public_access_block(Bucket='wide')
            out['before'] = read()
            out['notOurs'] = read('444455556666')
            out['openBefore'] = attempt(s3.put_bucket_policy, Bucket='wide', Policy=public)
            out['put'] = attempt(control.put_public_access_block, AccountId=key, PublicAccessBlockConfiguration={'BlockPublicAcls': True, 'BlockPublicPolicy': True})
            out['after'] = read()
            out['openAfter'] = attempt(s3.put_bucket_policy, Bucket='wide', Policy=public)
            out['delete'] = attempt(control.delete_public_access_block, AccountId=key)
            out['deleted'] = read()
            out['unknown'] = attempt(control.list_access_points, AccountId=key)
            """);

        Assert.All(["before", "deleted"], name => Assert.Equal("NoSuchPublicAccessBlockConfiguration", (string?)seen[name]));
        Assert.Equal("AccessDenied", (string?)seen["notOurs"]);
        Assert.Empty(seen["put"]!.AsObject());
        Assert.Equal("""{"BlockPublicAcls":true,"IgnorePublicAcls":false,"BlockPublicPolicy":true,"RestrictPublicBuckets":false}""", seen["after"]!["PublicAccessBlockConfiguration"]!.ToJsonString());
        Assert.Empty(seen["openBefore"]!.AsObject());
        Assert.Equal("AccessDenied", (string?)seen["openAfter"]);
        Assert.Equal("NotImplemented", (string?)seen["unknown"]);
    }
}
