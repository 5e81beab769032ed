namespace PartnerCloud.Simulator.Tests.Cloud;

public sealed class ConcurrencyTests
{
    [Fact]
    public async Task CreateAccount_TwentyAtOnce_AcceptsExactlyFive()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            from concurrent.futures import ThreadPoolExecutor
            org = client('organizations', max_pool_connections=20)
            create = lambda n: attempt(org.create_account, Email=f'aws+{n}@partner.example', AccountName='Acme')
            with ThreadPoolExecutor(20) as pool: answers = list(pool.map(create, range(20)))
            out['accepted'] = sum(isinstance(a, dict) for a in answers)
            out['refused'] = sum(a == 'TooManyRequestsException' for a in answers)
            """);

        Assert.Equal(5, (int?)seen["accepted"]);
        Assert.Equal(15, (int?)seen["refused"]);
    }
}
