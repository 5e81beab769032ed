using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.CloudTrail;

/// <summary>The status of a trail follows from its bucket as it is, in each region.</summary>
public sealed class TrailDeliveryTests
{
    private const string Names = """
        key = '111122223333'
        s3, ct, west = client('s3', key), client('cloudtrail', key), client('cloudtrail', key, region='us-west-2')
        bucket, trail = f'ctlaudit-{key}', f'arn:aws:cloudtrail:us-east-1:{key}:trail/audit'
        def allow(*files):
            arn, service, own = f'arn:aws:s3:::{bucket}', {'Service': 'cloudtrail.amazonaws.com'}, {'StringEquals': {'aws:SourceArn': trail}}
            s3.put_bucket_policy(Bucket=bucket, Policy=json.dumps({'Version': '2012-10-17', 'Statement': [
                {'Effect': 'Allow', 'Principal': service, 'Action': 's3:GetBucketAcl', 'Resource': arn, 'Condition': own},
                {'Effect': 'Allow', 'Principal': service, 'Action': 's3:PutObject', 'Resource': [f'{arn}/AWSLogs/{key}/{one}' for one in files], 'Condition': own}]}))
        def statuses(): return {'east': ct.get_trail_status(Name='audit'), 'west': west.get_trail_status(Name=trail)}

        """;

    private const string Start = Names + """
        s3.create_bucket(Bucket=bucket)
        allow('*')
        ct.create_trail(Name='audit', S3BucketName=bucket, IsMultiRegionTrail=True, EnableLogFileValidation=True)
        out['created'] = statuses()
        ct.start_logging(Name='audit')
        out['started'] = statuses()
        out['byName'] = attempt(west.get_trail_status, Name='audit')
        out['described'] = [len(west.describe_trails(trailNameList=[name])['trailList']) for name in ['audit', trail]]
        out['shadows'] = [len(west.describe_trails(includeShadowTrails=shadows)['trailList']) for shadows in [True, False]]
        out['change'] = [attempt(west.update_trail, Name=trail), attempt(west.delete_trail, Name=trail), attempt(west.start_logging, Name=trail)]

        """;

    [Fact]
    public async Task Trail_OfAllRegions_IsSeenAndDeliversInEachRegion()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var first = await Boto.RunAsync(aws.Endpoint, Start);
        aws.Time.Advance(TimeSpan.FromMinutes(63));
        var later = await ReadAsync(aws);

        Assert.All(new[] { "east", "west" }, region =>
        {
            Assert.False((bool?)first["created"]![region]!["IsLogging"]);
            Assert.Equal((true, null), ((bool?)first["started"]![region]!["IsLogging"], (string?)first["started"]![region]!["LatestDeliveryTime"]));
            Assert.Equal(("2026-11-20 13:00:00+00:00", "2026-11-20 13:00:00+00:00"), ((string?)later[region]!["LatestDeliveryTime"], (string?)later[region]!["LatestDigestDeliveryTime"]));
            Assert.Null(later[region]!["LatestDeliveryError"]);
        });
        Assert.Equal("TrailNotFoundException", (string?)first["byName"]);
        Assert.Equal(("[0,1]", "[1,0]"), (first["described"]!.ToJsonString(), first["shadows"]!.ToJsonString()));
        Assert.All(first["change"]!.AsArray(), error => Assert.Equal("InvalidHomeRegionException", (string?)error));
    }

    [Theory]
    [InlineData("s3.delete_bucket_policy(Bucket=bucket)", "AccessDenied", "AccessDenied", "AccessDenied")]
    [InlineData("s3.delete_bucket(Bucket=bucket)", "NoSuchBucket", "NoSuchBucket", "NoSuchBucket")]
    [InlineData("allow('CloudTrail/us-east-1/*')", null, "AccessDenied", "AccessDenied")]
    [InlineData("allow('CloudTrail/*')", null, "AccessDenied", null)]
    [InlineData("allow('CloudTrail-Digest/*')", "AccessDenied", null, "AccessDenied")]
    public async Task Trail_WhoseBucketChanged_ShowsTheErrorUntilLoggingStops(string change, string? error, string? digestError, string? westError)
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        await Boto.RunAsync(aws.Endpoint, Start);
        aws.Time.Advance(TimeSpan.FromHours(1));
        await ReadAsync(aws);
        await Boto.RunAsync(aws.Endpoint, Names + change);
        aws.Time.Advance(TimeSpan.FromHours(1));

        var broken = await ReadAsync(aws);
        await Boto.RunAsync(aws.Endpoint, Names + "ct.stop_logging(Name='audit'); s3.create_bucket(Bucket=bucket); allow('*')");
        var stopped = await ReadAsync(aws);

        Assert.All([broken, stopped], seen => Assert.Equal(
            (error, digestError, westError),
            ((string?)seen["east"]!["LatestDeliveryError"], (string?)seen["east"]!["LatestDigestDeliveryError"], (string?)seen["west"]!["LatestDeliveryError"])));
        Assert.Equal(error is null ? "2026-11-20 14:00:00+00:00" : "2026-11-20 13:00:00+00:00", (string?)broken["east"]!["LatestDeliveryTime"]);
        Assert.Equal(digestError is null ? "2026-11-20 14:00:00+00:00" : "2026-11-20 13:00:00+00:00", (string?)stopped["east"]!["LatestDigestDeliveryTime"]);
        Assert.Equal((true, false), ((bool?)broken["west"]!["IsLogging"], (bool?)stopped["west"]!["IsLogging"]));
    }

    private static async Task<JsonObject> ReadAsync(LocalCloudFixture aws) => await Boto.RunAsync(aws.Endpoint, Names + "out.update(statuses())");
}
