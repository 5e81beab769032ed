using PartnerCloud.Lambda.Baseline;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Iam;

namespace PartnerCloud.Lambda.Tests.Baseline.Controls.Iam;

public sealed class UserBoundariesTests
{
    private const string Control = "Iam.UserBoundaries";
    private const string Boundary = "CTLCustomerBoundary";
    private const string OfAws = "arn:aws:iam::aws:policy/AdministratorAccess";

    [Fact]
    public async Task Ensure_AccountWithoutUsers_HasNothingToDo()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);

        await aws.AssertInPlaceAsync(accountId, Control);
    }

    /// <summary>Such users get the boundary even if they have another one, which would lift the limits as well.</summary>
    [Theory]
    [InlineData("jane", "Created", "made-by=partner-cloud", "", true)]
    [InlineData("jane", "Invited", "made-by=partner-cloud", "", true)]
    [InlineData("jane", "Created", "made-by=partner-cloud", "Own", true)]
    [InlineData("jane", "Created", "made-by=somebody", "", false)]
    [InlineData("jane", "Created", "made-by=partner-cloud", Boundary, false)]
    [InlineData("Administrator", "Created", "", "", true)]
    [InlineData("Administrator", "Created", "", "Own", true)]
    [InlineData("Administrator", "Invited", "", "", false)]
    public async Task Ensure_UserOlderThanTheBoundary_GetsItIfThePartnerMadeTheUser(string name, string joined, string tag, string has, bool isBounded)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        await UserAsync(aws, accountId, name, has, tag);

        var result = await aws.ResultAsync(accountId, Control, joined);

        Assert.Equal(isBounded ? [$"user {name} bounded"] : [], result.Changes);
        Assert.Equal(isBounded ? Boundary : has, BoundaryOf(aws, accountId, name));
        Assert.Empty((await aws.ResultAsync(accountId, Control, joined)).Changes);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Own")]
    public async Task Ensure_MemberOfTheAdministrators_GetsTheBoundary(string has)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        await UserAsync(aws, accountId, "jane", has);
        await aws.IamAsync(accountId, "AddUserToGroup", ("UserName", "jane"), ("GroupName", "CTLCustomerAdmins"));

        Assert.Equal(["user jane bounded"], (await aws.ResultAsync(accountId, Control, "Invited")).Changes);

        Assert.Equal(Boundary, BoundaryOf(aws, accountId, "jane"));
    }

    /// <summary>A user under the boundary cannot create such a user, so CAM's role did. In a migrated account a boundary of the customer's stays. A created account had none before.</summary>
    [Theory]
    [InlineData("Invited", 0, "", false)]
    [InlineData("Invited", 1, "", true)]
    [InlineData("Invited", 1, "Own", false)]
    [InlineData("Invited", 0, OfAws, false)]
    [InlineData("Invited", 1, OfAws, true)]
    [InlineData("Created", 0, "", false)]
    [InlineData("Created", 1, "", true)]
    [InlineData("Created", 0, "Own", true)]
    [InlineData("Created", 1, "Own", true)]
    [InlineData("Created", 0, OfAws, true)]
    [InlineData("Created", 1, OfAws, true)]
    public async Task Ensure_UserNotMadeByThePartner_GetsTheBoundaryByAgeAndBoundary(string joined, int secondsLater, string has, bool isBounded)
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        aws.Time.Advance(TimeSpan.FromSeconds(secondsLater));
        await UserAsync(aws, accountId, "robot", has);

        var named = (await aws.ResultAsync(accountId, "Iam.CustomerBoundary", joined)).Findings.SelectMany(finding => finding.Reason.Split(": ")[1].Split(", "));
        var result = await aws.ResultAsync(accountId, Control, joined);

        Assert.Equal(isBounded ? ["user robot bounded"] : [], result.Changes);
        Assert.Equal(isBounded ? [] : ["robot"], named); // nobody needs to look at a user who gets the boundary in this run
        Assert.Equal(isBounded ? Boundary : has.Split('/')[^1], BoundaryOf(aws, accountId, "robot"));
        Assert.Empty((await aws.ResultAsync(accountId, Control, joined)).Changes);
    }

    [Fact]
    public async Task Ensure_AccountWithoutTheBoundary_LeavesTheCustomersUsersUnchanged()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await aws.NewAccountAsync();
        await UserAsync(aws, accountId, "robot");

        Assert.Empty((await aws.ResultAsync(accountId, Control, "Invited")).Changes);
    }

    [Fact]
    public async Task Ensure_ServiceUserWithKeys_KeepsKeysAndPermissions()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        aws.Time.Advance(TimeSpan.FromSeconds(1));
        await aws.CustomersUserAsync(accountId, "robot", "key", "inline", "attached");

        await aws.RunAsync(accountId, Control);

        var robot = aws.Cloud.Accounts[accountId].Iam.Users["robot"];
        Assert.Equal((1, 1, 1), (robot.AccessKeys.Count, robot.Inline.Count, robot.Attached.Count));
    }

    /// <summary>The finding names only users that this run does not bound.</summary>
    [Fact]
    public async Task Ensure_WholePart_BoundsUsersAndReportsTheOthers()
    {
        await using var aws = await TestAws.StartAsync(new CloudOptions { CredentialReport = TimeSpan.Zero });
        var accountId = await aws.NewAccountAsync();
        await UserAsync(aws, accountId, "before");
        await aws.Baseline.EnsureAsync(BaselinePart.Identity, accountId, "req-1");
        aws.Time.Advance(TimeSpan.FromSeconds(1));
        await UserAsync(aws, accountId, "robot");
        await UserAsync(aws, accountId, "own", "Own");
        var dry = await aws.Baseline.CompareAsync(BaselinePart.Identity, ControlRuns.Placed(accountId, "Created"), "req-2", ct: TestContext.Current.CancellationToken);
        Assert.Equal("", BoundaryOf(aws, accountId, "robot"));

        var report = await aws.Baseline.EnsureAsync(BaselinePart.Identity, accountId, "req-2");

        Assert.All([dry, report], each =>
        {
            Assert.Equal(["user own bounded", "user robot bounded"], each.Controls.Single(control => control.Control == Control).Changes.Select(change => change.Replace("would: ", "", StringComparison.Ordinal)));
            Assert.Equal(["users from before hardening that neither CTLCustomerPolicy nor CTLCustomerBoundary limits: before. Give them the boundary CTLCustomerBoundary, or delete them"], each.Controls.Single(control => control.Control == "Iam.CustomerBoundary").FindingTexts());
        });
        var writes = aws.Cloud.Calls.CountWrites(accountId: accountId);
        await aws.Baseline.EnsureAsync(BaselinePart.Identity, accountId, "req-3");
        Assert.Equal(writes, aws.Cloud.Calls.CountWrites(accountId: accountId));
    }

    [Fact]
    public async Task Ensure_ExemptUser_IsTheOnlyOneSkipped()
    {
        await using var aws = await TestAws.StartAsync();
        var accountId = await PreparedAsync(aws);
        await UserAsync(aws, accountId, "jane", "", "made-by=partner-cloud");
        await UserAsync(aws, accountId, "mary", "", "made-by=partner-cloud");
        await UserAsync(aws, accountId, "robot", OfAws);
        var control = (IControlOfResources)ControlRuns.Named(Control, aws.Options).Control;
        using var account = await aws.Accounts.OpenAsync(ControlRuns.Placed(accountId, "Created"), "req-1");

        var result = await control.EnsureAsync(account, new HashSet<string> { "jane", "robot" }, TestContext.Current.CancellationToken);

        Assert.Equal(["user mary bounded"], result.Changes);
        Assert.True(control.Has("jane"));
    }

    private static async Task<string> PreparedAsync(TestAws aws)
    {
        var accountId = await aws.NewAccountAsync();
        await aws.RunAllAsync(accountId, "Iam.CustomerPolicy", "Iam.CustomerBoundary", "Iam.ForceMfaPolicy", "Iam.CustomerAdmins");
        return accountId;
    }

    private static async Task UserAsync(TestAws aws, string accountId, string name, string boundary = "", string tag = "")
    {
        if (boundary == "Own") await aws.IamAsync(accountId, "CreatePolicy", ("PolicyName", boundary), ("PolicyDocument", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"""));
        List<(string, string)> fields = [("UserName", name)];
        if (boundary.Length > 0) fields.Add(("PermissionsBoundary", boundary == OfAws ? OfAws : $"arn:aws:iam::{accountId}:policy/{boundary}"));
        if (tag.Split('=') is [var key, var value]) fields.AddRange([("Tags.member.1.Key", key), ("Tags.member.1.Value", value)]);
        await aws.IamAsync(accountId, "CreateUser", [.. fields]);
    }

    private static string BoundaryOf(TestAws aws, string accountId, string name) => aws.Cloud.Accounts[accountId].Iam.Users[name].PermissionsBoundary?.Split('/')[^1] ?? "";
}
