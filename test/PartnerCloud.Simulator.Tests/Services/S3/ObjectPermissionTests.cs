using PartnerCloud.Simulator.Services.S3;
using PartnerCloud.Simulator.Tests.Cloud;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Tests.Services.S3;

public sealed class ObjectPermissionTests
{
    private const string User = """
        s3, iam = client('s3', '111122223333'), client('iam', '111122223333')
        s3.create_bucket(Bucket='data')
        s3.put_object(Bucket='data', Key='in/k', Body=b'1')
        iam.create_user(UserName='jane')
        def allow(*statements): iam.put_user_policy(UserName='jane', PolicyName='p', PolicyDocument=json.dumps({'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', **s} for s in statements]}))
        key = iam.create_access_key(UserName='jane')['AccessKey']
        jane = client('s3', key['AccessKeyId'], key['SecretAccessKey'])
        def code(call, **more):
            answer = attempt(call, **more)
            return answer if isinstance(answer, str) else 'OK'

        """;

    [Fact]
    public async Task ObjectCalls_EachAction_NeedsItsPermission()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, User + """
            out['nothing'] = [code(jane.get_object, Bucket='data', Key='in/k'), code(jane.put_object, Bucket='data', Key='k'), code(jane.delete_object, Bucket='data', Key='in/k'), code(jane.list_objects_v2, Bucket='data')]
            allow({'Action': 's3:GetObject', 'Resource': 'arn:aws:s3:::data/in/*'})
            out['get'] = [code(jane.get_object, Bucket='data', Key='in/k'), code(jane.get_object, Bucket='data', Key='out/k'), code(jane.head_object, Bucket='data', Key='in/k'), code(jane.get_object, Bucket='data', Key='in/k', VersionId='null')]
            out['hidden'] = code(jane.get_object, Bucket='data', Key='in/none')
            allow({'Action': 's3:GetObject', 'Resource': '*'}, {'Action': 's3:ListBucket', 'Resource': 'arn:aws:s3:::data', 'Condition': {'StringEquals': {'s3:prefix': ['in/', '']}}})
            out['list'] = [code(jane.list_objects_v2, Bucket='data', Prefix='in/'), code(jane.list_objects_v2, Bucket='data', Prefix='out/')]
            allow({'Action': 's3:PutObject', 'Resource': '*', 'Condition': {'StringEquals': {'s3:x-amz-server-side-encryption': 'aws:kms'}}}, {'Action': 's3:DeleteObject', 'Resource': '*/in/*'})
            out['put'] = [code(jane.put_object, Bucket='data', Key='k'), code(jane.put_object, Bucket='data', Key='k', ServerSideEncryption='aws:kms')]
            many = jane.delete_objects(Bucket='data', Delete={'Objects': [{'Key': 'in/k'}, {'Key': 'k'}]})
            out['many'] = [[d['Key'] for d in many['Deleted']], [(e['Key'], e['Code']) for e in many['Errors']]]
            """);

        Assert.Equal("""["AccessDenied","AccessDenied","AccessDenied","AccessDenied"]""", seen["nothing"]!.ToJsonString());
        Assert.Equal("""["OK","AccessDenied","OK","AccessDenied"]""", seen["get"]!.ToJsonString());
        Assert.Equal("AccessDenied", (string?)seen["hidden"]);
        Assert.Equal("""["OK","AccessDenied"]""", seen["list"]!.ToJsonString());
        Assert.Equal("""["AccessDenied","OK"]""", seen["put"]!.ToJsonString());
        Assert.Equal("""[["in/k"],[["k","AccessDenied"]]]""", seen["many"]!.ToJsonString());
    }

    [Fact]
    public async Task BucketPolicy_OtherAccountsAndDenials_Count()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, User + """
            other = client('s3', '444455556666')
            allow({'Action': '*', 'Resource': '*'})
            out['before'] = [code(other.get_object, Bucket='data', Key='in/k'), code(jane.put_object, Bucket='data', Key='in/k', Body=b'2')]
            policy = {'Version': '2012-10-17', 'Statement': [
              {'Effect': 'Allow', 'Principal': {'AWS': '444455556666'}, 'Action': 's3:GetObject', 'Resource': 'arn:aws:s3:::data/in/*'},
              {'Effect': 'Deny', 'Principal': '*', 'Action': 's3:PutObject', 'Resource': 'arn:aws:s3:::data/*', 'Condition': {'StringNotEquals': {'s3:x-amz-server-side-encryption': 'aws:kms'}}}]}
            s3.put_bucket_policy(Bucket='data', Policy=json.dumps(policy))
            out['after'] = [code(other.get_object, Bucket='data', Key='in/k'), code(other.put_object, Bucket='data', Key='in/k'), code(jane.put_object, Bucket='data', Key='in/k'), code(jane.put_object, Bucket='data', Key='in/k', ServerSideEncryption='aws:kms')]
            out['owner'] = code(other.get_object, Bucket='data', Key='in/k', ExpectedBucketOwner='444455556666')
            """);

        Assert.Equal("""["AccessDenied","OK"]""", seen["before"]!.ToJsonString());
        Assert.Equal("""["OK","AccessDenied","AccessDenied","OK"]""", seen["after"]!.ToJsonString());
        Assert.Equal("AccessDenied", (string?)seen["owner"]);
    }

    [Fact]
    public async Task InProcessS3_OfARole_NeedsTheRolesPermissions()
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        await Boto.RunAsync(aws.Endpoint, """
            s3, iam = client('s3', '111122223333'), client('iam', '111122223333')
            s3.create_bucket(Bucket='data')
            for key in ['in/ä 1', 'in/2', 'other']: s3.put_object(Bucket='data', Key=key, Body=key.encode(), ContentType='text/plain')
            trust = {'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Principal': {'Service': 'states.amazonaws.com'}, 'Action': 'sts:AssumeRole'}]}
            iam.create_role(RoleName='reader', AssumeRolePolicyDocument=json.dumps(trust))
            allowed = {'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Action': ['s3:GetObject', 's3:PutObject'], 'Resource': 'arn:aws:s3:::data/in/*'}, {'Effect': 'Allow', 'Action': 's3:ListBucket', 'Resource': 'arn:aws:s3:::data'}]}
            iam.put_role_policy(RoleName='reader', PolicyName='p', PolicyDocument=json.dumps(allowed))
            """);
        var role = new Caller("111122223333", "arn:aws:sts::111122223333:assumed-role/reader/map", "AROA:map", "ASIA", "us-east-1") { Session = new Session() };
        var s3 = new InProcessS3(aws.Cloud, role);

        s3.Put("data", "in/new", "{}"u8.ToArray(), "application/json");

        Assert.Equal(["in/2", "in/new", "in/ä 1"], s3.List("data", "in/").Select(version => version.Key));
        Assert.Equal("in/ä 1", System.Text.Encoding.UTF8.GetString(s3.Get("data", "in/ä 1").Content.Span));
        Assert.Equal("application/json", s3.Get("data", "in/new", expectedOwner: "111122223333").ContentType);
        Assert.Equal("AccessDenied", Assert.Throws<AwsErrorException>(() => s3.Get("data", "other")).Code);
        Assert.Equal("NoSuchKey", Assert.Throws<AwsErrorException>(() => s3.Get("data", "in/none")).Code);
        Assert.Equal("AccessDenied", Assert.Throws<AwsErrorException>(() => s3.Get("data", "in/2", expectedOwner: "444455556666")).Code);
        Assert.Equal("AccessDenied", Assert.Throws<AwsErrorException>(() => s3.Put("data", "other", "{}"u8.ToArray(), "application/json")).Code);
    }
}
