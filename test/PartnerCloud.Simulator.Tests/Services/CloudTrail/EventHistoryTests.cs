using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.CloudTrail;

public sealed class EventHistoryTests
{
    private const string Names = """
        key = '111122223333'
        iam, s3, ct, west = client('iam', key), client('s3', key), client('cloudtrail', key), client('cloudtrail', key, region='us-west-2')
        def look(by=ct, **more): return by.lookup_events(**more)['Events']
        def named(name, by=ct): return [json.loads(e['CloudTrailEvent']) for e in look(by, LookupAttributes=[{'AttributeKey': 'EventName', 'AttributeValue': name}])]

        """;

    [Fact]
    public async Task Calls_OfAnAccount_AreInTheHistoryOfTheirRegionWithoutSecrets()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, Names + """
            iam.create_user(UserName='dana', Tags=[{'Key': 'team', 'Value': 'a'}, {'Key': 'cost', 'Value': 'b'}])
            iam.create_login_profile(UserName='dana', Password='Correct-Horse-1', PasswordResetRequired=True)
            attempt(iam.delete_user, UserName='nobody')
            client('s3', key, region='us-west-2').create_bucket(Bucket='far-away', CreateBucketConfiguration={'LocationConstraint': 'us-west-2'})
            client('secretsmanager', key).create_secret(Name='s', SecretString='hush-hush-hush')
            k = iam.create_access_key(UserName='dana')['AccessKey']
            attempt(client('ec2', k['AccessKeyId'], k['SecretAccessKey']).describe_regions)
            client('events', key).put_events(Entries=[{'Source': 'a', 'DetailType': 'b', 'Detail': '{}'}])
            out['user'], out['login'], out['failed'], out['secret'], out['denied'] = (named(n)[0] for n in ['CreateUser', 'CreateLoginProfile', 'DeleteUser', 'CreateSecret', 'DescribeRegions'])
            out['bucket'] = [len(named('CreateBucket')), len(named('CreateBucket', west))]
            out['data'] = len(named('PutEvents'))
            out['west'] = len(named('CreateUser', west))
            out['stranger'] = len(look(client('cloudtrail', '444455556666')))
            out['all'] = json.dumps(look(), default=str)
            """);

        Assert.Equal(("iam.amazonaws.com", "us-east-1", false), ((string?)seen["user"]!["eventSource"], (string?)seen["user"]!["awsRegion"], (bool?)seen["user"]!["readOnly"]));
        Assert.Equal("""{"userName":"dana","tags":[{"key":"team","value":"a"},{"key":"cost","value":"b"}]}""", seen["user"]!["requestParameters"]!.ToJsonString());
        Assert.Equal(("Root", "111122223333"), ((string?)seen["user"]!["userIdentity"]!["type"], (string?)seen["user"]!["recipientAccountId"]));
        Assert.Equal("true", (string?)seen["login"]!["requestParameters"]!["passwordResetRequired"]);
        Assert.Equal("NoSuchEntity", (string?)seen["failed"]!["errorCode"]);
        Assert.Null(seen["user"]!["errorCode"]);
        Assert.Equal("s", (string?)seen["secret"]!["requestParameters"]!["name"]);
        Assert.Equal(("IAMUser", "dana", "UnauthorizedOperation"), ((string?)seen["denied"]!["userIdentity"]!["type"], (string?)seen["denied"]!["userIdentity"]!["userName"], (string?)seen["denied"]!["errorCode"]));
        Assert.Equal(("[0,1]", 0, 0, 0), (seen["bucket"]!.ToJsonString(), (int?)seen["data"], (int?)seen["west"], (int?)seen["stranger"]));
        Assert.DoesNotContain("Correct-Horse-1", (string?)seen["all"], StringComparison.Ordinal);
        Assert.DoesNotContain("hush-hush-hush", (string?)seen["all"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AssumedRole_AcrossAccounts_IsInBothHistoriesAndActsAsItsSession()
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        aws.Cloud.AddStandAloneAccount("222233334444");
        await Boto.RunAsync(aws.Endpoint, """
            client('iam', '222233334444').create_role(RoleName='visitor', AssumeRolePolicyDocument=json.dumps({'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Principal': {'AWS': '589942003651'}, 'Action': 'sts:AssumeRole'}]}))
            """);
        aws.Time.Advance(TimeSpan.FromMinutes(1));

        var seen = await Boto.RunAsync(aws.Endpoint, Names + """
            visitor = assumed('arn:aws:iam::222233334444:role/visitor')
            attempt(visitor('iam').list_users)
            there, here = client('cloudtrail', '222233334444'), client('cloudtrail')
            out['there'], out['here'], out['used'] = named('AssumeRole', there), named('AssumeRole', here), named('ListUsers', there)[0]
            out['bySession'] = [e['EventName'] for e in look(there, LookupAttributes=[{'AttributeKey': 'Username', 'AttributeValue': 'test'}])]
            """);

        Assert.Equal("AWSAccount", (string?)Assert.Single(seen["there"]!.AsArray())!["userIdentity"]!["type"]);
        Assert.Single(seen["here"]!.AsArray());
        Assert.Equal(("AssumedRole", "visitor"), ((string?)seen["used"]!["userIdentity"]!["type"], (string?)seen["used"]!["userIdentity"]!["sessionContext"]!["sessionIssuer"]!["userName"]));
        Assert.Equal("""["ListUsers"]""", seen["bySession"]!.ToJsonString());
    }

    [Fact]
    public async Task LookupEvents_ByTimeAndPage_GivesTheLatestFirstAndForgetsAfter90Days()
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        await Boto.RunAsync(aws.Endpoint, Names + "for n in range(3): iam.create_user(UserName=f'u{n}')");
        aws.Time.Advance(TimeSpan.FromDays(1));

        var seen = await Boto.RunAsync(aws.Endpoint, Names + """
            import datetime
            iam.create_user(UserName='u3')
            by = [{'AttributeKey': 'ReadOnly', 'AttributeValue': 'false'}]
            at = lambda day: datetime.datetime(2026, 11, day, 18, tzinfo=datetime.timezone.utc)
            first = ct.lookup_events(LookupAttributes=by, MaxResults=3)
            iam.create_user(UserName='u4')
            rest = ct.lookup_events(LookupAttributes=by, MaxResults=3, NextToken=first['NextToken'])
            name = lambda e: json.loads(e['CloudTrailEvent'])['requestParameters']['userName']
            out['pages'] = [[name(e) for e in page['Events']] for page in [first, rest]]
            out['last'] = rest.get('NextToken')
            out['yesterday'] = [name(e) for e in look(EndTime=at(20))]
            out['today'] = [name(e) for e in look(StartTime=at(20), LookupAttributes=by)]
            out['errors'] = [attempt(ct.lookup_events, **one) for one in [
                {'StartTime': at(21), 'EndTime': at(20)}, {'MaxResults': 51}, {'NextToken': 'x'}, {'LookupAttributes': by + by}, {'LookupAttributes': [{'AttributeKey': 'Colour', 'AttributeValue': 'red'}]}]]
            """);
        aws.Time.Advance(TimeSpan.FromDays(89.5));
        var later = await Boto.RunAsync(aws.Endpoint, Names + "out['users'] = [e['requestParameters']['userName'] for e in named('CreateUser')]");

        Assert.Equal("""[["u3","u2","u1"],["u0"]]""", seen["pages"]!.ToJsonString());
        Assert.Null(seen["last"]);
        Assert.Equal("""["u2","u1","u0"]""", seen["yesterday"]!.ToJsonString());
        Assert.Equal("""["u4","u3"]""", seen["today"]!.ToJsonString());
        Assert.Equal(["InvalidTimeRangeException", "InvalidMaxResultsException", "InvalidNextTokenException", "InvalidLookupAttributesException", "InvalidLookupAttributesException"], seen["errors"]!.AsArray().Select(error => (string?)error));
        Assert.Equal("""["u4","u3"]""", later["users"]!.ToJsonString());
    }

    [Fact]
    public async Task LookupEvents_MoreThanTwiceASecond_IsThrottled()
    {
        await using var aws = await LocalCloudFixture.StartAsync(new CloudOptions { EnforceRequestRates = true });

        var seen = await Boto.RunAsync(aws.Endpoint, Names + "out['calls'] = [attempt(ct.lookup_events, MaxResults=1) for _ in range(3)]");

        Assert.Equal("ThrottlingException", (string?)seen["calls"]![2]);
        Assert.NotNull(seen["calls"]![1]!["Events"]);
    }
}
