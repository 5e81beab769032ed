using Amazon.CloudTrail;
using Amazon.CloudTrail.Model;
using Amazon.ConfigService;
using Amazon.ConfigService.Model;
using Amazon.EventBridge;
using Amazon.EventBridge.Model;
using Amazon.Organizations;
using Amazon.Organizations.Model;
using Amazon.ResourceGroupsTaggingAPI;
using Amazon.ResourceGroupsTaggingAPI.Model;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;
using Amazon.StepFunctions;
using Amazon.StepFunctions.Model;

namespace PartnerCloud.AwsPackages.Tests.Sdk;

public sealed class JsonProtocolTests
{
    [Fact]
    public async Task Request_Any_IsASignedPostWithTheOperationAsTarget()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(200, "{}");
        using var client = Organizations(service);

        await client.MoveAccountAsync(
            new MoveAccountRequest { AccountId = "111122223333", SourceParentId = "r-1", DestinationParentId = "ou-1" }, TestContext.Current.CancellationToken);

        var request = service.Request;
        Assert.Equal(("POST", "/"), (request.Method, request.Path));
        Assert.Equal("AWSOrganizationsV20161128.MoveAccount", request.Headers["X-Amz-Target"]);
        Assert.Equal("application/x-amz-json-1.1", request.Headers["Content-Type"]);
        Assert.Equal("token-of-a-session", request.Headers["X-Amz-Security-Token"]);
        Assert.Contains("Credential=AKIDEXAMPLE/", request.Headers["Authorization"], StringComparison.Ordinal);
        Assert.Contains("/organizations/aws4_request", request.Headers["Authorization"], StringComparison.Ordinal);
        Assert.Equal("""{"AccountId":"111122223333","SourceParentId":"r-1","DestinationParentId":"ou-1"}""", request.Body);
    }

    [Fact]
    public async Task Request_OfEvents_HasEventBridgesShape()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(200, """{"FailedEntryCount":1,"Entries":[{"ErrorCode":"ThrottlingException","ErrorMessage":"slow down"}]}""");
        using var client = new AmazonEventBridgeClient(RecordingService.Credentials, service.Configure<AmazonEventBridgeConfig>());

        var answer = await client.PutEventsAsync(
            new PutEventsRequest { Entries = [new() { Source = "partner-cloud", DetailType = "Credentials Expired", Detail = "{}", EventBusName = "partner-cloud" }] }, TestContext.Current.CancellationToken);

        Assert.Equal("AWSEvents.PutEvents", service.Request.Headers["X-Amz-Target"]);
        Assert.Contains("/events/aws4_request", service.Request.Headers["Authorization"], StringComparison.Ordinal);
        Assert.Equal("""{"Entries":[{"Source":"partner-cloud","DetailType":"Credentials Expired","Detail":"{}","EventBusName":"partner-cloud"}]}""", service.Request.Body);
        Assert.Equal((1, "ThrottlingException"), (answer.FailedEntryCount, answer.Entries[0].ErrorCode));
    }

    [Fact]
    public async Task Request_OfTags_HasTheTaggingServicesShape()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(200, """{"PaginationToken":"","ResourceTagMappingList":[{"ResourceARN":"arn:aws:organizations::589942003651:account/o-1/111122223333","Tags":[{"Key":"provider-id","Value":"prov-1"}]}]}""");
        using var client = new AmazonResourceGroupsTaggingAPIClient(RecordingService.Credentials, service.Configure<AmazonResourceGroupsTaggingAPIConfig>());

        var answer = await client.GetResourcesAsync(
            new GetResourcesRequest { ResourceTypeFilters = ["organizations:account"], TagFilters = [new TagFilter { Key = "provider-id", Values = ["prov-1"] }], ResourcesPerPage = 2 }, TestContext.Current.CancellationToken);

        Assert.Equal("ResourceGroupsTaggingAPI_20170126.GetResources", service.Request.Headers["X-Amz-Target"]);
        Assert.Equal("application/x-amz-json-1.1", service.Request.Headers["Content-Type"]);
        Assert.Contains("/tagging/aws4_request", service.Request.Headers["Authorization"], StringComparison.Ordinal);
        Assert.Equal("""{"TagFilters":[{"Key":"provider-id","Values":["prov-1"]}],"ResourcesPerPage":2,"ResourceTypeFilters":["organizations:account"]}""", service.Request.Body);
        var found = Assert.Single(answer.ResourceTagMappingList);
        Assert.Equal(("arn:aws:organizations::589942003651:account/o-1/111122223333", "prov-1"), (found.ResourceARN, Assert.Single(found.Tags).Value));
    }

    [Fact]
    public async Task Request_NestedMembers_HaveTheNamesOfTheWire()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(200, "");
        using var client = new AmazonConfigServiceClient(RecordingService.Credentials, service.Configure<AmazonConfigServiceConfig>());

        await client.PutConfigurationRecorderAsync(
            new PutConfigurationRecorderRequest
            {
                ConfigurationRecorder = new ConfigurationRecorder
                {
                    Name = "default",
                    RoleARN = "arn:role",
                    RecordingGroup = new RecordingGroup
                    {
                        AllSupported = true,
                        IncludeGlobalResourceTypes = false,
                        ResourceTypes = [],
                        RecordingStrategy = new RecordingStrategy { UseOnly = RecordingStrategyType.ALL_SUPPORTED_RESOURCE_TYPES },
                    },
                },
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(
            """{"ConfigurationRecorder":{"name":"default","roleARN":"arn:role","recordingGroup":{"allSupported":true,"includeGlobalResourceTypes":false,"recordingStrategy":{"useOnly":"ALL_SUPPORTED_RESOURCE_TYPES"}}}}""",
            service.Request.Body);
    }

    [Fact]
    public async Task Request_Lists_AreWritten()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(200, "{}");
        using var client = new AmazonCloudTrailClient(RecordingService.Credentials, service.Configure<AmazonCloudTrailConfig>());

        await client.PutEventSelectorsAsync(
            new PutEventSelectorsRequest
            {
                TrailName = "t",
                EventSelectors = [new EventSelector { ReadWriteType = ReadWriteType.All, DataResources = [new DataResource { Type = "AWS::S3::Object", Values = ["arn:aws:s3"] }] }],
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(
            """{"TrailName":"t","EventSelectors":[{"ReadWriteType":"All","DataResources":[{"Type":"AWS::S3::Object","Values":["arn:aws:s3"]}]}]}""",
            service.Request.Body);
    }

    [Fact]
    public async Task Request_BinaryWithoutToken_IsBase64WithAGeneratedToken()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(503, "{}").Answer(200, "{}");
        using var client = new AmazonSecretsManagerClient(RecordingService.Credentials, service.Configure<AmazonSecretsManagerConfig>());
        using var binary = new MemoryStream([1, 2, 3]);

        await client.CreateSecretAsync(new CreateSecretRequest { Name = "s", SecretBinary = binary }, TestContext.Current.CancellationToken);

        Assert.Matches("""^\{"Name":"s","ClientRequestToken":"[0-9a-f-]{36}","SecretBinary":"AQID"\}$""", service.Requests[0].Body);
        Assert.Equal(service.Requests[0].Body, service.Requests[1].Body);
    }

    [Fact]
    public async Task Response_EveryKindOfMember_IsRead()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(200, """
            {"ARN":"arn:s","Name":"s","CreatedDate":1763712000.25,"Unknown":{"a":[1]},"Description":null,
             "Tags":[{"Key":"k","Value":"v"}],"VersionIdsToStages":{"v1":["AWSCURRENT","X"]}}
            """);
        using var client = new AmazonSecretsManagerClient(RecordingService.Credentials, service.Configure<AmazonSecretsManagerConfig>());

        var secret = await client.DescribeSecretAsync(new DescribeSecretRequest { SecretId = "s" }, TestContext.Current.CancellationToken);

        Assert.Equal("arn:s", secret.ARN);
        Assert.Equal(new DateTime(2025, 11, 21, 8, 0, 0, 250, DateTimeKind.Utc), secret.CreatedDate);
        Assert.Equal(DateTimeKind.Utc, secret.CreatedDate!.Value.Kind);
        Assert.Null(secret.Description);
        Assert.Equal("v", Assert.Single(secret.Tags).Value);
        Assert.Equal(["AWSCURRENT", "X"], secret.VersionIdsToStages["v1"]);
        Assert.Equal("id-of-the-request", secret.ResponseMetadata.RequestId);
        Assert.Equal(200, (int)secret.HttpStatusCode);
    }

    [Fact]
    public async Task Response_MissingList_IsNull()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(200, "{}");
        using var client = Organizations(service);

        var page = await client.ListAccountsAsync(new ListAccountsRequest(), TestContext.Current.CancellationToken);

        Assert.Null(page.Accounts);
    }

    [Fact]
    public async Task Response_Constants_AreComparedByValue()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(200, """{"CreateAccountStatus":{"State":"FAILED","FailureReason":"A_REASON_OF_TOMORROW"}}""");
        using var client = Organizations(service);

        var answer = await client.DescribeCreateAccountStatusAsync(
            new DescribeCreateAccountStatusRequest { CreateAccountRequestId = "car-1" }, TestContext.Current.CancellationToken);

        Assert.True(answer.CreateAccountStatus.State == CreateAccountState.FAILED);
        Assert.Equal("A_REASON_OF_TOMORROW", answer.CreateAccountStatus.FailureReason.Value);
    }

    [Fact]
    public async Task StepFunctions_Protocol_HasTheOlderVersionAndEventNames()
    {
        await using var service = await RecordingService.StartAsync();
        service.Answer(200, """{"events":[{"timestamp":1763712000.5,"type":"TaskScheduled","id":7,"previousEventId":6,"taskScheduledEventDetails":{"resourceType":"lambda","resource":"invoke","parameters":"{}"}}]}""");
        using var client = new AmazonStepFunctionsClient(RecordingService.Credentials, service.Configure<AmazonStepFunctionsConfig>());

        var history = await client.GetExecutionHistoryAsync(new GetExecutionHistoryRequest { ExecutionArn = "arn", ReverseOrder = true, MaxResults = 2 }, TestContext.Current.CancellationToken);

        Assert.Equal(("AWSStepFunctions.GetExecutionHistory", "application/x-amz-json-1.0"), (service.Request.Headers["X-Amz-Target"], service.Request.Headers["Content-Type"]));
        Assert.Equal("""{"executionArn":"arn","maxResults":2,"reverseOrder":true}""", service.Request.Body);
        Assert.Contains("/states/aws4_request", service.Request.Headers["Authorization"], StringComparison.Ordinal);
        var scheduled = Assert.Single(history.Events);
        Assert.Equal((7L, 6L, "lambda", "invoke", "{}"), (scheduled.Id, scheduled.PreviousEventId, scheduled.TaskScheduledEventDetails.ResourceType, scheduled.TaskScheduledEventDetails.Resource, scheduled.TaskScheduledEventDetails.Parameters));
        Assert.Equal(new DateTime(2025, 11, 21, 8, 0, 0, 500, DateTimeKind.Utc), scheduled.Timestamp);
        Assert.Null(scheduled.StateEnteredEventDetails);
    }

    private static AmazonOrganizationsClient Organizations(RecordingService service) =>
        new(RecordingService.Credentials, service.Configure<AmazonOrganizationsConfig>());
}
