using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Organizations;

public sealed class AccountClosureTests
{
    private const string Script = """
        org, sts = client('organizations'), client('sts')
        def number(name): return ([a['Id'] for a in org.list_accounts()['Accounts'] if a['Name'] == name] + [None])[0]
        def create(name): org.create_account(Email=name + '@partner.example', AccountName=name); return number(name)
        def close(id): return attempt(org.close_account, AccountId=id)
        def state(id): a = attempt(org.describe_account, AccountId=id); return a if isinstance(a, str) else a['Account']['Status']
        def enter(id): a = attempt(sts.assume_role, RoleArn=f'arn:aws:iam::{id}:role/OrganizationAccountAccessRole', RoleSessionName='me'); return a if isinstance(a, str) else 'OK'
        def inside(key): a = attempt(client('iam', key).list_users); return a if isinstance(a, str) else 'OK'

        """;

    [Fact]
    public async Task CloseAccount_OfAMember_SuspendsItAndRemovesItAfterNinetyDays()
    {
        await using var aws = await StartAsync();

        var begun = await RunAsync(aws, """
            id = create('acme')
            out['close'], out['state'], out['again'] = close(id), state(id), close(id)
            out['enter'], out['inside'] = enter(id), inside(id)
            """);
        aws.Time.Advance(TimeSpan.FromMinutes(5));
        var closed = await RunAsync(aws, """
            id = number('acme')
            out['id'], out['state'], out['again'], out['enter'], out['inside'], out['root'] = id, state(id), close(id), enter(id), inside(id), inside('root-' + id)
            out['listed'] = [a['Status'] for a in org.list_accounts()['Accounts'] if a['Id'] == id]
            """);
        aws.Time.Advance(TimeSpan.FromDays(90) - TimeSpan.FromSeconds(1));
        var kept = await RunAsync(aws, "out['state'] = state(number('acme'))");
        aws.Time.Advance(TimeSpan.FromSeconds(1));
        var gone = await RunAsync(aws, $"out['state'], out['close'], out['enter'] = state('{closed["id"]}'), close('{closed["id"]}'), enter('{closed["id"]}')");

        Assert.Empty(begun["close"]!.AsObject());
        Assert.Equal(("PENDING_CLOSURE", "ConflictException", "OK", "OK"), ((string?)begun["state"], (string?)begun["again"], (string?)begun["enter"], (string?)begun["inside"]));
        Assert.Equal(("SUSPENDED", "AccountAlreadyClosedException"), ((string?)closed["state"], (string?)closed["again"]));
        Assert.Equal(("AccessDenied", "InvalidClientTokenId", "InvalidClientTokenId"), ((string?)closed["enter"], (string?)closed["inside"], (string?)closed["root"]));
        Assert.Equal("""["SUSPENDED"]""", closed["listed"]!.ToJsonString());
        Assert.Equal("SUSPENDED", (string?)kept["state"]);
        Assert.Equal(("AccountNotFoundException", "AccountNotFoundException", "AccessDenied"), ((string?)gone["state"], (string?)gone["close"], (string?)gone["enter"]));
        var details = JsonNode.Parse(aws.Cloud.EventsOn("default", region: "us-east-1")[^1].Detail)!;
        Assert.Equal(("AccountDepartedOrganization", "CLEANED"), ((string?)details["eventName"], (string?)details["serviceEventDetails"]!["departureMethod"]));
    }

    [Fact]
    public async Task CloseAccount_OfWhatCannotBeClosed_IsRefusedWithItsReason()
    {
        await using var aws = await StartAsync();

        var seen = await RunAsync(aws, """
            out['management'], out['unknown'], out['number'] = close('589942003651'), close('000000000000'), close('acme')
            out['member'] = attempt(client('organizations', create('acme')).close_account, AccountId='589942003651')
            """);

        Assert.Equal(("ConstraintViolationException", "AccountNotFoundException", "AccessDeniedException"), ((string?)seen["management"], (string?)seen["unknown"], (string?)seen["member"]));
        Assert.NotNull((string?)seen["number"]);
    }

    [Fact]
    public async Task CloseAccount_OverTheQuotas_IsRefusedUntilTimeHasPassed()
    {
        await using var aws = await StartAsync(new() { AccountClosuresPerMonth = 4 });

        var first = await RunAsync(aws, """
            ids = [create(f'acme{n}') for n in range(6)]
            out['closed'] = [close(id) for id in ids[:3]]
            out['atOnce'] = reason(org.close_account, AccountId=ids[3])
            """);
        aws.Time.Advance(TimeSpan.FromMinutes(5));
        var second = await RunAsync(aws, """
            out['fourth'] = close(number('acme3'))
            out['fifth'] = reason(org.close_account, AccountId=number('acme4'))
            """);
        aws.Time.Advance(TimeSpan.FromDays(30));
        var third = await RunAsync(aws, "out['fifth'] = close(number('acme4'))");

        Assert.All(first["closed"]!.AsArray(), closed => Assert.Empty(closed!.AsObject()));
        Assert.Equal("CLOSE_ACCOUNT_REQUESTS_LIMIT_EXCEEDED", (string?)first["atOnce"]);
        Assert.Empty(second["fourth"]!.AsObject());
        Assert.Equal("CLOSE_ACCOUNT_QUOTA_EXCEEDED", (string?)second["fifth"]);
        Assert.Empty(third["fifth"]!.AsObject());
    }

    private static Task<LocalCloudFixture> StartAsync(CloudOptions? options = null) =>
        LocalCloudFixture.StartAsync((options ?? new()) with { EmptyPageEvery = 0, AccountCreation = TimeSpan.Zero, RolePropagation = TimeSpan.Zero });

    private static Task<JsonObject> RunAsync(LocalCloudFixture aws, string script) => Boto.RunAsync(aws.Endpoint, Script + Reason + script);

    private const string Reason = """
        from botocore.exceptions import ClientError
        def reason(call, **input):
            try: call(**input)
            except ClientError as error: return error.response['Reason']

        """;
}
