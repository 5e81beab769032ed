using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Organizations;

public sealed class AccountCreationTests
{
    private const string Create = """
        org = client('organizations')
        def create(email, **more): return attempt(org.create_account, Email=email, AccountName='Acme', **more)
        def statuses(*states): return [s for p in org.get_paginator('list_create_account_status').paginate(**({'States': list(states)} if states else {})) for s in p['CreateAccountStatuses']]

        """;

    [Fact]
    public async Task CreateAccount_FiveInProgress_RefusesTheSixthUntilOneIsDone()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var full = await Boto.RunAsync(aws.Endpoint, Create + """
            for n in range(5): create(f'aws+{n}@partner.example')
            out['sixth'] = create('aws+6@partner.example')
            out['inProgress'] = len(statuses('IN_PROGRESS'))
            """);
        aws.Time.Advance(TimeSpan.FromSeconds(60));
        var free = await Boto.RunAsync(aws.Endpoint, Create + """
            out['sixth'] = create('aws+6@partner.example')['CreateAccountStatus']['State']
            out['succeeded'] = len(statuses('SUCCEEDED'))
            """);

        Assert.Equal("TooManyRequestsException", (string?)full["sixth"]);
        Assert.Equal(5, (int?)full["inProgress"]);
        Assert.Equal("IN_PROGRESS", (string?)free["sixth"]);
        Assert.Equal(5, (int?)free["succeeded"]);
    }

    [Fact]
    public async Task CreateAccount_Fails_SaysWhyAndCreatesNoAccount()
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        aws.Cloud.AddStandAloneAccount("111122223333", "owned@customer.example");
        aws.Cloud.Creations.Fail("aws+b@partner.example", "INTERNAL_FAILURE");
        aws.Cloud.Creations.Fail(4, "PENDING_BUSINESS_VALIDATION");

        await Boto.RunAsync(aws.Endpoint, Create + """
            for email in ['Owned@Customer.Example', 'aws+b@partner.example', 'aws+c@partner.example', 'aws+d@partner.example', 'aws+C@partner.example']: create(email)
            """);
        aws.Time.Advance(TimeSpan.FromSeconds(60));
        var seen = await Boto.RunAsync(aws.Endpoint, Create + """
            out['reasons'] = [s.get('FailureReason') for s in statuses()]
            create('aws+b@partner.example')
            out['accounts'] = [a['Email'] for p in org.get_paginator('list_accounts').paginate() for a in p['Accounts']]
            out['unknown'] = attempt(org.describe_create_account_status, CreateAccountRequestId='car-00000000')
            """);
        aws.Time.Advance(TimeSpan.FromSeconds(60));
        var retried = await Boto.RunAsync(aws.Endpoint, Create + "out['last'] = statuses()[-1]['State']");

        Assert.Equal(["EMAIL_ALREADY_EXISTS", "INTERNAL_FAILURE", null, "PENDING_BUSINESS_VALIDATION", "EMAIL_ALREADY_EXISTS"],
            seen["reasons"]!.AsArray().Select(reason => (string?)reason));
        Assert.Equal(["aws@partner.example", "aws+c@partner.example"], seen["accounts"]!.AsArray().Select(email => (string?)email));
        Assert.Equal("CreateAccountStatusNotFoundException", (string?)seen["unknown"]);
        Assert.Equal("SUCCEEDED", (string?)retried["last"]);
    }

    [Fact]
    public async Task CreateAccount_InvalidInput_IsRefusedWithItsReason()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            org = client('organizations')
            def reason(**more):
                try: org.create_account(**{'Email': 'aws@partner.test', 'AccountName': 'Acme', **more})
                except botocore.exceptions.ClientError as e: return e.response['Error']['Code'] + ' ' + e.response.get('Reason', '')
            out['email'] = reason(Email='nobody at nowhere')
            out['longEmail'] = reason(Email='a' * 60 + '@b.example')
            out['longName'] = reason(AccountName='a' * 51)
            out['noName'] = reason(AccountName='')
            out['role'] = reason(RoleName='not a role')
            out['tags'] = reason(Tags=[{'Key': 'k', 'Value': '1'}, {'Key': 'k', 'Value': '2'}])
            """);

        Assert.Equal("InvalidInputException INVALID_PATTERN", (string?)seen["email"]);
        Assert.Equal("InvalidInputException MAX_LENGTH_EXCEEDED", (string?)seen["longEmail"]);
        Assert.Equal("InvalidInputException MAX_LENGTH_EXCEEDED", (string?)seen["longName"]);
        Assert.Equal("InvalidInputException INPUT_REQUIRED", (string?)seen["noName"]);
        Assert.Equal("InvalidInputException INVALID_ROLE_NAME", (string?)seen["role"]);
        Assert.Equal("InvalidInputException DUPLICATE_TAG_KEY", (string?)seen["tags"]);
    }

    [Fact]
    public async Task CreateAccount_RatesEnforced_IsThrottledInTheCloudsTime()
    {
        await using var aws = await LocalCloudFixture.StartAsync(new() { EnforceRequestRates = true });
        const string Burst = Create + """
            answers = [create(f'aws+{os.urandom(4).hex()}@partner.example') for n in range(4)]
            out['refused'] = sum(a == 'TooManyRequestsException' for a in answers)
            """;

        var first = await Boto.RunAsync(aws.Endpoint, Burst);
        aws.Time.Advance(TimeSpan.FromSeconds(70));
        var second = await Boto.RunAsync(aws.Endpoint, Burst);

        Assert.Equal(1, (int?)first["refused"]);
        Assert.Equal(1, (int?)second["refused"]);
    }
}
