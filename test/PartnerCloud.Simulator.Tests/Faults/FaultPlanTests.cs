using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Tests.Cloud;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Tests.Faults;

public sealed class FaultPlanTests
{
    [Theory]
    [InlineData(FaultKind.Throttle, "TooManyRequestsException Throttling SlowDown ThrottlingException")]
    [InlineData(FaultKind.AccessDenied, "AccessDeniedException AccessDenied AccessDenied AccessDeniedException")]
    [InlineData(FaultKind.InternalError, "ServiceException ServiceFailure InternalError InternalServiceError")]
    public async Task Fault_BeforeTheChange_IsTheServicesOwnErrorOnce(FaultKind kind, string codes)
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        aws.Cloud.Faults.Add(kind, service: null, operation: null, Occurrence.First(1));

        var seen = await Boto.RunAsync(aws.Endpoint, """
            calls = [client('organizations').list_accounts, client('iam').list_users, client('s3').list_buckets, client('secretsmanager').list_secrets]
            out['first'] = [attempt(call) for call in calls]
            out['second'] = [isinstance(attempt(call), dict) for call in calls]
            """);

        Assert.Equal(codes, string.Join(' ', seen["first"]!.AsArray()));
        Assert.All(seen["second"]!.AsArray(), answered => Assert.True((bool)answered!));
    }

    [Fact]
    public async Task ConnectionFaults_AroundTheChange_LoseTheChangeOrItsResponse()
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        aws.Cloud.Faults.Add(FaultKind.ConnectionCut, "iam", "CreateUser", Occurrence.Nth(1));
        aws.Cloud.Faults.Add(FaultKind.AnswerLost, "iam", "CreateUser", Occurrence.Nth(2));

        var seen = await Boto.RunAsync(aws.Endpoint, """
            iam = client('iam', '111122223333')
            def create():
                try: return attempt(iam.create_user, UserName='jdoe')
                except botocore.exceptions.BotoCoreError as error: return type(error).__name__
            users = lambda: len(iam.list_users()['Users'])
            out['first'], out['afterFirst'] = create(), users()
            out['second'], out['afterSecond'] = create(), users()
            out['third'] = create()
            """);

        Assert.Equal("ConnectionClosedError", (string?)seen["first"]);
        Assert.Equal(0, (int?)seen["afterFirst"]);
        Assert.Equal("ConnectionClosedError", (string?)seen["second"]);
        Assert.Equal(1, (int?)seen["afterSecond"]);
        Assert.Equal("EntityAlreadyExists", (string?)seen["third"]);
        Assert.Equal(["ConnectionCut", "AnswerLost", "EntityAlreadyExists"], aws.Cloud.Calls.All.Where(call => call.IsWrite).Select(call => call.Result));
    }

    [Fact]
    public async Task AfterChange_Hook_RunsBetweenChangeAndResponse()
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        var present = false;
        aws.Cloud.Faults.AfterChange("iam", "CreateUser", Occurrence.Nth(1), _ =>
        {
            present = aws.Cloud.Dump().Contains("\"jdoe\"", StringComparison.Ordinal);
            return Task.CompletedTask;
        });

        await Boto.RunAsync(aws.Endpoint, "client('iam', '111122223333').create_user(UserName='jdoe')");

        Assert.True(present);
    }

    [Fact]
    public async Task Fault_WithItsOwnError_ReturnsThatError()
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        aws.Cloud.Faults.Add(new AwsErrorException("OptInRequired", "The account is not ready yet.", 403), "iam", "ListUsers", Occurrence.First(2));

        var seen = await Boto.RunAsync(aws.Endpoint, "out['answers'] = [attempt(client('iam', '111122223333').list_users) for n in range(3)]");

        Assert.Equal(["OptInRequired", "OptInRequired"], seen["answers"]!.AsArray().Take(2).Select(code => (string?)code));
        Assert.NotNull(seen["answers"]![2]!.AsObject());
    }

    [Fact]
    public async Task Fault_ForOneAccount_LeavesOtherAccountsAlone()
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        aws.Cloud.Faults.Add(new Fault(FaultKind.Throttle, Occurrence.Every) { Service = "iam", AccountId = "111122223333" });

        var seen = await Boto.RunAsync(aws.Endpoint, """
            out['struck'] = attempt(client('iam', '111122223333').list_users)
            out['spared'] = isinstance(attempt(client('iam', '444455556666').list_users), dict)
            """);

        Assert.Equal("Throttling", (string?)seen["struck"]);
        Assert.True((bool?)seen["spared"]);
    }
}
