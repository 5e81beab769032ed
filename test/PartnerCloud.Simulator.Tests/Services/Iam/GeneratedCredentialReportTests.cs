using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Iam;

public sealed class GeneratedCredentialReportTests
{
    private const string Customer = "111122223333";

    private const string Script = $$"""
        import csv, io
        iam = client('iam', '{{Customer}}')
        def rows(): return list(csv.DictReader(io.StringIO(iam.get_credential_report()['Content'].decode())))

        """;

    [Fact]
    public async Task CredentialReport_EstablishedAccount_HasARowForTheRootUserAndEachUser()
    {
        await using var aws = await StartAsync();
        aws.Cloud.RootOf(Customer).HasMfa = true;
        aws.Cloud.RootOf(Customer).HasAccessKeys = true;
        await RunAsync(aws, """
            iam.update_account_password_policy(MinimumPasswordLength=8, MaxPasswordAge=90)
            for name in ('ann', 'b,ob'): iam.create_user(UserName=name)
            iam.create_login_profile(UserName='ann', Password='Very-long-1234')
            iam.create_access_key(UserName='ann')
            iam.enable_mfa_device(UserName='ann', SerialNumber='GAHT12345678', AuthenticationCode1='123456', AuthenticationCode2='654321')
            iam.generate_credential_report()
            """);
        aws.Time.Advance(TimeSpan.FromSeconds(5));

        var seen = await RunAsync(aws, "out['rows'], out['format'] = rows(), iam.get_credential_report()['ReportFormat']");

        var (root, ann, bob) = (seen["rows"]![0]!, seen["rows"]![1]!, seen["rows"]![2]!);
        Assert.Equal("text/csv", (string?)seen["format"]);
        Assert.Equal(22, root.AsObject().Count);
        Assert.Equal(["<root_account>", "ann", "b,ob"], seen["rows"]!.AsArray().Select(row => (string)row!["user"]!));
        Assert.Equal($"arn:aws:iam::{Customer}:root", (string?)root["arn"]);
        Assert.Equal(["true", "true", "not_supported"], Values(root, "mfa_active", "access_key_1_active", "password_last_changed"));
        Assert.Equal(["true", "no_information", "2026-11-20T12:00:00+00:00", "2027-02-18T12:00:00+00:00"], Values(ann, "password_enabled", "password_last_used", "password_last_changed", "password_next_rotation"));
        Assert.Equal(["true", "2026-11-20T12:00:00+00:00", "N/A", "false", "N/A"], Values(ann, "access_key_1_active", "access_key_1_last_rotated", "access_key_1_last_used_date", "access_key_2_active", "access_key_2_last_rotated"));
        Assert.Equal(["true", "false"], [.. Values(ann, "mfa_active"), .. Values(bob, "mfa_active")]);
        Assert.Equal(["false", "N/A", "N/A", "false", "false", "N/A"], Values(bob, "password_enabled", "password_last_used", "password_next_rotation", "access_key_1_active", "cert_1_active", "cert_2_last_rotated"));
    }

    [Fact]
    public async Task CredentialReport_Requested_TakesTimeAndIsKeptForFourHours()
    {
        await using var aws = await StartAsync();
        const string Ask = "out['state'] = iam.generate_credential_report()['State']";
        const string Get = "\nout['got'] = type(attempt(iam.get_credential_report)).__name__ if not isinstance(attempt(iam.get_credential_report), str) else attempt(iam.get_credential_report)";

        var before = await RunAsync(aws, Get);
        var asked = await RunAsync(aws, Ask + Get);
        aws.Time.Advance(TimeSpan.FromSeconds(4));
        var pending = await RunAsync(aws, Ask + Get);
        aws.Time.Advance(TimeSpan.FromSeconds(1));
        var done = await RunAsync(aws, Ask + Get);
        aws.Time.Advance(TimeSpan.FromHours(4));
        var expired = await RunAsync(aws, Get[1..]);
        var afterwards = await RunAsync(aws, Ask);

        Assert.Equal("ReportNotPresent", (string?)before["got"]);
        Assert.Equal("""{"state":"STARTED","got":"ReportInProgress"}""", asked.ToJsonString());
        Assert.Equal("""{"state":"INPROGRESS","got":"ReportInProgress"}""", pending.ToJsonString());
        Assert.Equal("""{"state":"COMPLETE","got":"dict"}""", done.ToJsonString());
        Assert.Equal("ReportExpired", (string?)expired["got"]);
        Assert.Equal("STARTED", (string?)afterwards["state"]);
    }

    private static string[] Values(JsonNode row, params IEnumerable<string> columns) => [.. columns.Select(column => (string)row[column]!)];

    private static async Task<LocalCloudFixture> StartAsync()
    {
        var aws = await LocalCloudFixture.StartAsync();
        aws.Cloud.AddStandAloneAccount(Customer);
        return aws;
    }

    private static Task<JsonObject> RunAsync(LocalCloudFixture aws, string script) => Boto.RunAsync(aws.Endpoint, Script + script);
}
