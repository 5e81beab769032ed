using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Clients;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Tests.Cloud;

/// <summary>Reads that lag behind a change, tested over the wire.</summary>
public sealed class StaleReadsTests : IAsyncLifetime
{
    private const string Account = "111122223333";
    private LocalCloudFixture aws = null!;
    private HttpClient http = null!;

    public async ValueTask InitializeAsync()
    {
        aws = await LocalCloudFixture.StartAsync();
        http = new() { BaseAddress = aws.Endpoint };
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await aws.DisposeAsync();
    }

    [Fact]
    public async Task Reads_AfterTheChange_SeeTheOldStateForAWhile()
    {
        Stale("iam", "CreateUser");
        await IamAsync("CreateUser", ("UserName", "jdoe"));

        Assert.Equal("NoSuchEntity", await ErrorAsync(() => IamAsync("GetUser", ("UserName", "jdoe"))));
        Assert.Equal("EntityAlreadyExists", await ErrorAsync(() => IamAsync("CreateUser", ("UserName", "jdoe"))));
        Assert.Contains("\"jdoe\"", aws.Cloud.Dump(), StringComparison.Ordinal);

        aws.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Null(await ErrorAsync(() => IamAsync("GetUser", ("UserName", "jdoe"))));
    }

    [Fact]
    public async Task Reads_OfAnotherAccountOrService_AreUpToDate()
    {
        Stale("iam", "CreateUser");
        await IamAsync("CreateUser", ("UserName", "jdoe"));

        await new AwsQueryClient(http).S3Async(Account, "/own-bucket", Cancellation, "");
        await new AwsQueryClient(http).S3Async(Account, "/own-bucket?versioning", Cancellation);
        await new AwsQueryClient(http).IamAsync("444455556666", "CreateUser", Cancellation, ("UserName", "kim"));
        await new AwsQueryClient(http).IamAsync("444455556666", "GetUser", Cancellation, ("UserName", "kim"));
        Assert.Equal("NoSuchEntity", await ErrorAsync(() => IamAsync("GetUser", ("UserName", "jdoe"))));
    }

    [Fact]
    public async Task Reads_EveryChangeDelayed_LagByTheSameTime()
    {
        aws.Cloud.Faults.Add(FaultKind.StaleReads, "iam", null, Occurrence.Every);
        await IamAsync("CreateGroup", ("GroupName", "first"));
        aws.Time.Advance(TimeSpan.FromSeconds(6));
        await IamAsync("CreateGroup", ("GroupName", "second"));
        Assert.Equal("", await GroupsAsync());

        aws.Time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal("first", await GroupsAsync());
        aws.Time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal("first second", await GroupsAsync());
    }

    [Fact]
    public async Task Change_Refused_LeavesReadsUpToDate()
    {
        Stale("iam", "CreateUser");
        Assert.Equal("ValidationError", await ErrorAsync(() => IamAsync("CreateUser", ("UserName", "no/name"))));

        await IamAsync("CreateUser", ("UserName", "jdoe"));
        await IamAsync("GetUser", ("UserName", "jdoe"));
    }

    [Fact]
    public async Task Organization_ReadsDelayed_CreatesTheAccountOnceAndInTime()
    {
        aws.Cloud.Faults.Add(new Fault(FaultKind.StaleReads, Occurrence.Nth(1)) { Service = "organizations", Operation = "CreateAccount", StaleFor = TimeSpan.FromMinutes(2) });
        await OrganizationsAsync("CreateAccount", new() { ["Email"] = "a@partner.example", ["AccountName"] = "A" });
        Assert.Empty((await OrganizationsAsync("ListCreateAccountStatus", new() { ["States"] = new JsonArray("IN_PROGRESS") }))["CreateAccountStatuses"]!.AsArray());

        aws.Time.Advance(TimeSpan.FromMinutes(2) - TimeSpan.FromSeconds(1));
        Assert.Single((await OrganizationsAsync("ListAccounts", []))["Accounts"]!.AsArray());
        aws.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, (await OrganizationsAsync("ListAccounts", []))["Accounts"]!.AsArray().Count);
    }

    [Fact]
    public async Task Snapshot_LaterChanges_LeaveItUnchanged()
    {
        var query = new AwsQueryClient(http);
        await IamAsync("CreateUser", ("UserName", "jdoe"));
        await query.S3Async(Account, "/own-bucket", Cancellation, "");
        aws.Cloud.Faults.Add(FaultKind.StaleReads, null, null, Occurrence.Every);

        await IamAsync("TagUser", ("UserName", "jdoe"), ("Tags.member.1.Key", "team"), ("Tags.member.1.Value", "blue"));
        await query.S3Async(Account, "/own-bucket?versioning", Cancellation, "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>");

        Assert.DoesNotContain("blue", (await IamAsync("ListUserTags", ("UserName", "jdoe"))).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Enabled", (await query.S3Async(Account, "/own-bucket?versioning", Cancellation)).ToString(), StringComparison.Ordinal);
        aws.Time.Advance(TimeSpan.FromSeconds(10));
        Assert.Contains("blue", (await IamAsync("ListUserTags", ("UserName", "jdoe"))).ToString(), StringComparison.Ordinal);
        Assert.Contains("Enabled", (await query.S3Async(Account, "/own-bucket?versioning", Cancellation)).ToString(), StringComparison.Ordinal);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private void Stale(string service, string operation) => aws.Cloud.Faults.Add(FaultKind.StaleReads, service, operation, Occurrence.Nth(1));

    private Task<System.Xml.Linq.XElement> IamAsync(string action, params IEnumerable<(string Name, string Value)> parameters) =>
        new AwsQueryClient(http).IamAsync(Account, action, Cancellation, parameters);

    private Task<JsonObject> OrganizationsAsync(string operation, JsonObject input) =>
        new AwsJsonClient(http).CallAsync(aws.Cloud.Options.ManagementAccountId, "organizations", "AWSOrganizationsV20161128." + operation, input, Cancellation);

    private async Task<string> GroupsAsync() =>
        string.Join(' ', (await IamAsync("ListGroups")).Descendants().Where(element => element.Name.LocalName == "GroupName").Select(element => element.Value));

    private static async Task<string?> ErrorAsync(Func<Task> call)
    {
        try
        {
            await call();
            return null;
        }
        catch (AwsErrorException error)
        {
            return error.Code;
        }
    }
}
