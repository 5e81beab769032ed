using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Requests;
using PartnerCloud.Lambda.Contract.Users;
using PartnerCloud.Lambda.Users;

namespace PartnerCloud.Lambda.Tests.Users;

public sealed class UserReporterTests
{
    private static readonly UserRequest Request = new("req-1", "111122223333", new Requester("jdoe", "jdoe@acme.example", "Administrator"), [Requested("ann"), Requested("bob"), Requested("eve")]);

    [Fact]
    public void Report_AllDone_IsInTheOrderOfTheRequest()
    {
        var report = UserReporter.Report(Request, Begun(0), [Succeeded("eve"), Succeeded("ann"), Succeeded("bob")], redriveCount: 0);

        Assert.Equal(MaintenanceState.Done, report.State);
        Assert.Equal(["ann", "bob", "eve"], report.Done.Select(user => user.UserName));
        Assert.Empty(report.Pending);
    }

    [Fact]
    public void Report_SomeFailedWithoutARedrive_Ends()
    {
        var ended = Assert.Throws<UsersNotMaintainedException>(() => UserReporter.Report(Request, Begun(1), [Succeeded("ann"), Failed("bob", "No group."), Succeeded("eve")], redriveCount: 1));

        Assert.Contains("1 of 3 users", ended.Message, StringComparison.Ordinal);
        Assert.Contains("\nbob: Create failed: GroupNotGuardedException: No group.\n", ended.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_AfterARedrive_RepeatsOnlyTheFailedUsers()
    {
        var report = UserReporter.Report(Request, Begun(0), [Succeeded("ann"), Failed("bob", null), Succeeded("eve")], redriveCount: 1);

        Assert.Equal((MaintenanceState.Again, 1), (report.State, report.RedriveCount));
        Assert.Equal(["bob"], report.Pending.Select(user => user.UserName));
        Assert.Equal(["ann", "eve"], report.Done.Select(user => user.UserName));

        var done = UserReporter.Report(Request, report, [Succeeded("bob")], redriveCount: 1);
        Assert.Equal(["ann", "bob", "eve"], done.Done.Select(user => user.UserName));
    }

    [Fact]
    public void Report_LongMessages_CutsOnlyThose()
    {
        var ended = Assert.Throws<UsersNotMaintainedException>(() => UserReporter.Report(Request, Begun(0), [Failed("ann", new string('x', 5000)), Failed("bob", null), Succeeded("eve")], redriveCount: 0));

        Assert.InRange(ended.Message.Length, 500, 1000);
        Assert.Contains("bob: Create failed: GroupNotGuardedException: See the execution's history.", ended.Message, StringComparison.Ordinal);
    }

    private static RequestedUser Requested(string name) => new(name, $"{name}@acme.example", UserAction.Create);

    private static Maintenance Begun(int redriveCount) => new(MaintenanceState.NotStarted, redriveCount, Request.Users, []);

    private static MaintainedUser Succeeded(string name) => new(name, UserAction.Create, UserOutcome.Done, []);

    private static MaintainedUser Failed(string name, string? message) => new(name, UserAction.Create, UserOutcome.Failed, [], Error: nameof(GroupNotGuardedException), Message: message);
}
