namespace PartnerCloud.Simulator.Tests.Cloud;

public sealed class SimulatedCloudTests
{
    private const string Script = """
        org, iam, sm = client('organizations'), client('iam', '111122223333'), client('secretsmanager')
        org.create_account(Email='aws+1@partner.example', AccountName='Acme')
        iam.create_user(UserName='jdoe')
        iam.create_login_profile(UserName='jdoe', Password='Correct-Horse-1')
        sm.create_secret(Name='s', SecretString='Correct-Horse-1', ClientRequestToken='1' * 32)
        client('s3', '111122223333').create_bucket(Bucket='logs')
        """;

    [Fact]
    public async Task Dump_TwoEqualRuns_IsTheSameTextWithoutSecrets()
    {
        await using var one = await LocalCloudFixture.StartAsync();
        await using var two = await LocalCloudFixture.StartAsync(new() { Seed = 2 });

        await Boto.RunAsync(one.Endpoint, Script);
        two.Time.Advance(TimeSpan.FromHours(1));
        await Boto.RunAsync(two.Endpoint, Script);

        Assert.Contains("jdoe", one.Cloud.Dump(), StringComparison.Ordinal);
        Assert.NotEqual(one.Cloud.Dump(), two.Cloud.Dump());
        Assert.Equal(one.Cloud.Dump(anonymous: true), two.Cloud.Dump(anonymous: true));
        Assert.DoesNotContain("Correct-Horse", one.Cloud.Dump(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dump_AfterReadsOnly_DoesNotChange()
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        await Boto.RunAsync(aws.Endpoint, Script);
        var before = aws.Cloud.Dump();
        var writes = aws.Cloud.Calls.CountWrites();

        await Boto.RunAsync(aws.Endpoint, """
            client('organizations').list_tags_for_resource(ResourceId='589942003651')
            client('iam', '111122223333').list_users()
            client('cloudtrail', '111122223333').describe_trails()
            client('config', '111122223333').describe_configuration_recorders()
            client('secretsmanager', '111122223333').list_secrets()
            """);

        Assert.Equal(before, aws.Cloud.Dump());
        Assert.Equal(writes, aws.Cloud.Calls.CountWrites());
        Assert.Equal(5, writes);
    }
}
