using Amazon.CloudTrail;
using Amazon.CloudTrail.Model;

namespace PartnerCloud.AwsPackages.Tests.Moto;

public sealed class CloudTrailTests(MotoServer moto)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Trail_CreatedAndUpdated_IsReadBack()
    {
        using var client = Client();
        var bucket = await Buckets.CreateAsync(moto, "ctlaudit-trail");

        var created = await client.CreateTrailAsync(
            new CreateTrailRequest { Name = "full", S3BucketName = bucket, IsMultiRegionTrail = true, EnableLogFileValidation = true, TagsList = [new Tag { Key = "k", Value = "v" }] },
            Cancellation);
        Assert.Equal((bucket, true, true), (created.S3BucketName, created.IsMultiRegionTrail, created.LogFileValidationEnabled));
        var trail = await GetAsync(client, "full");
        Assert.Equal((created.TrailARN, true, true), (trail.TrailARN, trail.IsMultiRegionTrail, trail.LogFileValidationEnabled));

        var listed = (await client.DescribeTrailsAsync(new DescribeTrailsRequest { IncludeShadowTrails = false }, Cancellation)).TrailList;
        Assert.Contains(listed, present => present.TrailARN == created.TrailARN);

        await client.UpdateTrailAsync(new UpdateTrailRequest { Name = "full", S3KeyPrefix = "later" }, Cancellation);
        Assert.Equal("later", (await GetAsync(client, "full")).S3KeyPrefix);
    }

    [Fact]
    public async Task Trail_Started_IsLogging()
    {
        using var client = Client();
        await client.CreateTrailAsync(new CreateTrailRequest { Name = "started", S3BucketName = await Buckets.CreateAsync(moto, "ctlaudit-started") }, Cancellation);
        Assert.False((await client.GetTrailStatusAsync(new GetTrailStatusRequest { Name = "started" }, Cancellation)).IsLogging);

        await client.StartLoggingAsync(new StartLoggingRequest { Name = "started" }, Cancellation);

        var status = await client.GetTrailStatusAsync(new GetTrailStatusRequest { Name = "started" }, Cancellation);
        Assert.True(status.IsLogging);
        Assert.InRange(status.StartLoggingTime!.Value, new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc), DateTime.MaxValue);
    }

    [Fact]
    public async Task EventSelectors_Put_AreReadBack()
    {
        using var client = Client();
        await client.CreateTrailAsync(new CreateTrailRequest { Name = "selected", S3BucketName = await Buckets.CreateAsync(moto, "ctlaudit-selected") }, Cancellation);
        var selector = new EventSelector
        {
            ReadWriteType = ReadWriteType.All,
            IncludeManagementEvents = true,
            DataResources = [new DataResource { Type = "AWS::S3::Object", Values = ["arn:aws:s3"] }],
        };

        await client.PutEventSelectorsAsync(new PutEventSelectorsRequest { TrailName = "selected", EventSelectors = [selector] }, Cancellation);

        var read = Assert.Single((await client.GetEventSelectorsAsync(new GetEventSelectorsRequest { TrailName = "selected" }, Cancellation)).EventSelectors);
        Assert.Equal((ReadWriteType.All, true), (read.ReadWriteType, read.IncludeManagementEvents));
        var data = Assert.Single(read.DataResources);
        Assert.Equal("AWS::S3::Object", data.Type);
        Assert.Equal(["arn:aws:s3"], data.Values);
    }

    [Fact]
    public async Task Trail_WithAdvancedSelectors_IsReadBack()
    {
        using var client = Client();
        await client.CreateTrailAsync(new CreateTrailRequest { Name = "advanced", S3BucketName = await Buckets.CreateAsync(moto, "ctlaudit-advanced") }, Cancellation);
        var selector = new AdvancedEventSelector { Name = "all", FieldSelectors = [new AdvancedFieldSelector { Field = "eventCategory", Equals = ["Management"] }] };

        await client.PutEventSelectorsAsync(new PutEventSelectorsRequest { TrailName = "advanced", AdvancedEventSelectors = [selector] }, Cancellation);

        var read = (await client.GetEventSelectorsAsync(new GetEventSelectorsRequest { TrailName = "advanced" }, Cancellation)).AdvancedEventSelectors;
        Assert.Equal(["Management"], Assert.Single(Assert.Single(read).FieldSelectors).Equals);
    }

    [Fact]
    public async Task Trail_Unknown_IsTrailNotFound()
    {
        using var client = Client();

        await Assert.ThrowsAsync<TrailNotFoundException>(() => client.GetTrailAsync(new GetTrailRequest { Name = "nothing" }, Cancellation));
    }

    [Fact]
    public async Task Trail_WithoutABucket_IsS3BucketDoesNotExist()
    {
        using var client = Client();

        await Assert.ThrowsAsync<S3BucketDoesNotExistException>(
            () => client.CreateTrailAsync(new CreateTrailRequest { Name = "homeless", S3BucketName = "no-such-bucket" }, Cancellation));
    }

    private static async Task<Trail> GetAsync(AmazonCloudTrailClient client, string name) =>
        (await client.GetTrailAsync(new GetTrailRequest { Name = name }, Cancellation)).Trail;

    private AmazonCloudTrailClient Client() => new(MotoServer.Credentials, moto.Configure<AmazonCloudTrailConfig>());
}
