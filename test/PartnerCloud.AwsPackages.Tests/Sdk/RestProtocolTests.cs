using Amazon;
using Amazon.AccessAnalyzer;
using Amazon.AccessAnalyzer.Model;
using Amazon.Account;
using Amazon.Account.Model;
using Amazon.EC2;
using Amazon.EC2.Model;
using Amazon.S3Control;
using Amazon.S3Control.Model;
using AnalyzerType = Amazon.AccessAnalyzer.Type;

namespace PartnerCloud.AwsPackages.Tests.Sdk;

public sealed class RestProtocolTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RestJson_GetRequest_HasItsMembersInTheQuery()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(200, """{"analyzers":[{"name":"a","arn":"arn:a","type":"ACCOUNT","status":"ACTIVE","createdAt":"2026-01-02T03:04:05Z","unknown":1}],"nextToken":"t 2"}""")
            .Answer(200, """{"analyzers":[]}""");
        using var client = new AmazonAccessAnalyzerClient(RecordingService.Credentials, service.Configure<AmazonAccessAnalyzerConfig>());

        var found = await client.Paginators.ListAnalyzers(new ListAnalyzersRequest { Type = AnalyzerType.ACCOUNT }).Analyzers.ToListAsync(Cancellation);

        var analyzer = Assert.Single(found);
        Assert.Equal(("a", AnalyzerStatus.ACTIVE, new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc)), (analyzer.Name, analyzer.Status, analyzer.CreatedAt));
        Assert.Equal([("GET", "/analyzer", "?type=ACCOUNT"), ("GET", "/analyzer", "?nextToken=t%202&type=ACCOUNT")],
            service.Requests.Select(request => (request.Method, request.Path, request.Query)));
        Assert.All(service.Requests, request => Assert.Contains("/access-analyzer/aws4_request", request.Headers["Authorization"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task RestJson_PutRequest_HasItsMembersAsJson()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(200, """{"arn":"arn:a"}""");
        using var client = new AmazonAccessAnalyzerClient(RecordingService.Credentials, service.Configure<AmazonAccessAnalyzerConfig>());

        await client.CreateAnalyzerAsync(new CreateAnalyzerRequest { AnalyzerName = "a", Type = AnalyzerType.ACCOUNT, ClientToken = "c" }, Cancellation);

        Assert.Equal(("PUT", "/analyzer", """{"analyzerName":"a","type":"ACCOUNT","clientToken":"c"}"""), (service.Request.Method, service.Request.Path, service.Request.Body));
        Assert.Equal("application/json", service.Request.Headers["Content-Type"]);
    }

    [Fact]
    public async Task RestJson_Error_IsTheExceptionNamedInItsHeader()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(404, """{"message":"No contact of the inputted type found."}""", errorType: "ResourceNotFoundException:http://internal.amazon.com/coral/");
        using var client = new AmazonAccountClient(RecordingService.Credentials, service.Configure<AmazonAccountConfig>());

        var error = await Assert.ThrowsAsync<ResourceNotFoundException>(
            () => client.GetAlternateContactAsync(new GetAlternateContactRequest { AlternateContactType = AlternateContactType.SECURITY }, Cancellation));

        Assert.Equal(("ResourceNotFoundException", "No contact of the inputted type found."), (error.ErrorCode, error.Message));
        Assert.Equal(("POST", "/getAlternateContact", """{"AlternateContactType":"SECURITY"}"""), (service.Request.Method, service.Request.Path, service.Request.Body));
    }

    [Fact]
    public async Task S3Control_PutRequest_IsADocumentForAnAccount()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(200, "");
        using var client = new AmazonS3ControlClient(RecordingService.Credentials, service.Configure<AmazonS3ControlConfig>());

        await client.PutPublicAccessBlockAsync(
            new PutPublicAccessBlockRequest { AccountId = "111122223333", PublicAccessBlockConfiguration = new() { BlockPublicAcls = true, IgnorePublicAcls = false } }, Cancellation);

        var request = service.Request;
        Assert.Equal(("PUT", "/v20180820/configuration/publicAccessBlock"), (request.Method, request.Path));
        Assert.Equal(
            """<PublicAccessBlockConfiguration xmlns="http://awss3control.amazonaws.com/doc/2018-08-20/"><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>false</IgnorePublicAcls></PublicAccessBlockConfiguration>""",
            request.Body);
        Assert.Equal("111122223333", request.Headers["x-amz-account-id"]);
        Assert.Contains("/s3/aws4_request", request.Headers["Authorization"], StringComparison.Ordinal);
        Assert.Equal(64, request.Headers["x-amz-content-sha256"].Length);
    }

    [Fact]
    public async Task S3Control_Response_IsADocumentOrAnError()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(200, """<PublicAccessBlockConfiguration xmlns="http://awss3control.amazonaws.com/doc/2018-08-20/"><BlockPublicPolicy>true</BlockPublicPolicy></PublicAccessBlockConfiguration>""")
            .Answer(404, "<ErrorResponse><Error><Code>NoSuchPublicAccessBlockConfiguration</Code><Message>none</Message></Error><RequestId>r</RequestId></ErrorResponse>");
        using var client = new AmazonS3ControlClient(RecordingService.Credentials, service.Configure<AmazonS3ControlConfig>());
        Task<GetPublicAccessBlockResponse> Read() => client.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { AccountId = "111122223333" }, Cancellation);

        var block = (await Read()).PublicAccessBlockConfiguration;

        Assert.Equal((null, true), (block.BlockPublicAcls, block.BlockPublicPolicy));
        Assert.Equal("none", (await Assert.ThrowsAsync<NoSuchPublicAccessBlockConfigurationException>(Read)).Message);
    }

    [Fact]
    public async Task EC2_ResponsesAndErrors_AreReadInTheirFormat()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(200, """
            <DescribeRegionsResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>r</requestId><regionInfo>
              <item><regionName>eu-west-1</regionName><regionEndpoint>x</regionEndpoint><optInStatus>opt-in-not-required</optInStatus></item><item><regionName>us-east-1</regionName></item>
            </regionInfo></DescribeRegionsResponse>
            """).Answer(403, "<Response><Errors><Error><Code>UnauthorizedOperation</Code><Message>no</Message></Error></Errors><RequestID>r2</RequestID></Response>");
        using var client = new AmazonEC2Client(RecordingService.Credentials, service.Configure<AmazonEC2Config>());

        var answer = await client.DescribeRegionsAsync(new DescribeRegionsRequest(), Cancellation);
        var error = await Assert.ThrowsAsync<AmazonEC2Exception>(() => client.EnableEbsEncryptionByDefaultAsync(new EnableEbsEncryptionByDefaultRequest(), Cancellation));

        Assert.Equal(["eu-west-1", "us-east-1"], answer.Regions.Select(region => region.RegionName));
        Assert.Equal("r", answer.ResponseMetadata.RequestId);
        Assert.Equal(("UnauthorizedOperation", "no", "r2"), (error.ErrorCode, error.Message, error.RequestId));
        Assert.Equal("Action=DescribeRegions&Version=2016-11-15", service.Requests[0].Body);
    }

    [Fact]
    public async Task S3Control_AtAws_IsAddressedByTheAccount()
    {
        using var client = new AmazonS3ControlClient(RecordingService.Credentials, new AmazonS3ControlConfig
        {
            RegionEndpoint = RegionEndpoint.EUWest1,
            HttpClientFactory = new Unreachable(),
            MaxErrorRetry = 0,
        });

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => client.GetPublicAccessBlockAsync(new GetPublicAccessBlockRequest { AccountId = "111122223333" }, Cancellation));

        Assert.Contains("https://111122223333.s3-control.eu-west-1.amazonaws.com/v20180820/configuration/publicAccessBlock", failure.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Records the address of a request and sends nothing.</summary>
    private sealed class Unreachable : Amazon.Runtime.HttpClientFactory
    {
        public override HttpClient CreateHttpClient(Amazon.Runtime.IClientConfig clientConfig) => new(new Refusal());

        private sealed class Refusal : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                throw new InvalidOperationException(request.RequestUri!.ToString());
        }
    }
}
