using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.SecretsManager;

public sealed class LastAccessedDateTests
{
    private const string Describe = """
        sm = client('secretsmanager')
        seen = lambda: [str(sm.describe_secret(SecretId='s').get('LastAccessedDate')), str(sm.list_secrets()['SecretList'][0].get('LastAccessedDate'))]

        """;

    [Fact]
    public async Task LastAccessedDate_OfReads_IsTheDay()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var first = await Boto.RunAsync(aws.Endpoint, Describe + """
            sm.create_secret(Name='s', SecretString='value')
            out['never'] = seen()
            sm.get_secret_value(SecretId='s')
            out['read'] = seen()
            """);
        aws.Time.Advance(TimeSpan.FromDays(2));
        var later = await Boto.RunAsync(aws.Endpoint, Describe + """
            out['unread'] = seen()
            sm.get_secret_value(SecretId='s')
            out['readAgain'] = seen()
            """);

        Assert.Equal("""["None","None"]""", first["never"]!.ToJsonString());
        Assert.Equal("""["2026-11-20 00:00:00\u002B00:00","2026-11-20 00:00:00\u002B00:00"]""", first["read"]!.ToJsonString());
        Assert.Equal(first["read"]!.ToJsonString(), later["unread"]!.ToJsonString());
        Assert.Equal("""["2026-11-22 00:00:00\u002B00:00","2026-11-22 00:00:00\u002B00:00"]""", later["readAgain"]!.ToJsonString());
    }
}
