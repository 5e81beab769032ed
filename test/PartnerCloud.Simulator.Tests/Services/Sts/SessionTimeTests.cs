using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Tests.Cloud;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Simulator.Tests.Services.Sts;

/// <summary>The clock that sessions expire on, where the cloud's clock runs ahead of it.</summary>
public sealed class SessionTimeTests
{
    private const string Open = """
        import json
        iam, sts = client('iam', '111122223333'), client('sts', KEY)
        def keys(issued): return [issued['Credentials'][k] for k in ('AccessKeyId', 'SecretAccessKey', 'SessionToken', 'Expiration')]
        def role(name, account):
            iam.create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps({'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Principal': {'AWS': account}, 'Action': 'sts:AssumeRole'}]}))
            return f'arn:aws:iam::111122223333:role/{name}'

        """;

    private readonly VirtualTime people = new(new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Session_OfAPerson_ExpiresOnTheirOwnClock()
    {
        await using var aws = await StartAsync();
        var session = await OpenAsync(aws, "local");

        aws.Time.Advance(TimeSpan.FromDays(10));
        people.Advance(TimeSpan.FromMinutes(59));
        var before = await CallAsync(aws, session);
        people.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("2026-11-20 13:00:00+00:00", (string?)session[3]);
        Assert.Equal("111122223333", before);
        Assert.Equal("ExpiredToken", await CallAsync(aws, session));
    }

    [Fact]
    public async Task Session_OfAFunction_ExpiresOnTheCloudsClock()
    {
        await using var aws = await StartAsync();
        var account = aws.Cloud.Options.ManagementAccountId;
        aws.Cloud.Callers.RegisterPrincipal("ASIAFUNCTION", new Caller(account, $"arn:aws:iam::{account}:root", account, "ASIAFUNCTION", "us-east-1") { SourceFunctionArn = $"arn:aws:lambda:us-east-1:{account}:function:F" });
        var session = await OpenAsync(aws, "ASIAFUNCTION");

        people.Advance(TimeSpan.FromDays(10));
        aws.Time.Advance(TimeSpan.FromMinutes(59));
        var before = await CallAsync(aws, session);
        aws.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("111122223333", before);
        Assert.Equal("ExpiredToken", await CallAsync(aws, session));
    }

    private static async Task<JsonArray> OpenAsync(LocalCloudFixture aws, string key) =>
        (await Boto.RunAsync(aws.Endpoint, Open.Replace("KEY", $"'{key}'", StringComparison.Ordinal) + "out['keys'] = keys(sts.assume_role(RoleArn=role('Visitor', '589942003651'), RoleSessionName='me'))"))["keys"]!.AsArray();

    private static async Task<string?> CallAsync(LocalCloudFixture aws, JsonArray session) => (string?)(await Boto.RunAsync(aws.Endpoint, $$"""
        answer = attempt(client('sts', '{{session[0]}}', '{{session[1]}}', '{{session[2]}}').get_caller_identity)
        out['seen'] = answer if isinstance(answer, str) else answer['Account']
        """))["seen"];

    private Task<LocalCloudFixture> StartAsync() => LocalCloudFixture.StartAsync(new() { RolePropagation = TimeSpan.Zero, SessionTime = people });
}
