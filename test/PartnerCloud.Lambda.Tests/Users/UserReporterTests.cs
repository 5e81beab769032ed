using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Requests;
using PartnerCloud.Lambda.Contract.Users;
using PartnerCloud.Lambda.Users;

namespace PartnerCloud.Lambda.Tests.Users;

public sealed class UserReporterTests
{
    private static readonly UserRequest Request = new("req-1", "111122223333", new Requester("jdoe", "jdoe@acme.example", "Administrator"), [Asked("ann"), Asked("bob"), Asked("eve")]);

    [Fact]
    public void Report_WhenAllAreWell_IsDoneInTheOrderOfTheRequest()
    {
        var report = UserReporter.Report(Request, Begun(0), [Well("eve"), Well("ann"), Well("bob")], redriveCount: 0);

        Assert.Equal(MaintenanceState.Done, report.State);
        Assert.Equal(["ann", "bob", "eve"], report.Done.Select(user => user.UserName));
        Assert.Empty(report.Pending);
    }

    [Fact]
    public void Report_WhenSomeFailedAndNobodyHasRedriven_Ends()
    {
        var ended = Assert.Throws<UsersNotMaintainedException>(() => UserReporter.Report(Request, Begun(1), [Well("ann"), Failed("bob", "No group."), Well("eve")], redriveCount: 1));

        Assert.Contains("1 of 3 users", ended.Message, StringComparison.Ordinal);
        Assert.Contains("\nbob: Create failed: GroupNotGuardedException: No group.\n", ended.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_AfterARedrive_SendsJustTheFailedRound()
    {
        var report = UserReporter.Report(Request, Begun(0), [Well("ann"), Failed("bob", null), Well("eve")], redriveCount: 1);

        Assert.Equal((MaintenanceState.Again, 1), (report.State, report.RedriveCount));
        Assert.Equal(["bob"], report.Pending.Select(user => user.UserName));
        Assert.Equal(["ann", "eve"], report.Done.Select(user => user.UserName));

        var done = UserReporter.Report(Request, report, [Well("bob")], redriveCount: 1);
        Assert.Equal(["ann", "bob", "eve"], done.Done.Select(user => user.UserName));
    }

    [Fact]
    public void Report_CutsLongWordsOnly()
    {
        var ended = Assert.Throws<UsersNotMaintainedException>(() => UserReporter.Report(Request, Begun(0), [Failed("ann", new string('x', 5000)), Failed("bob", null), Well("eve")], redriveCount: 0));

        Assert.InRange(ended.Message.Length, 500, 1000);
        Assert.Contains("bob: Create failed: GroupNotGuardedException: See the execution's history.", ended.Message, StringComparison.Ordinal);
    }

    private static RequestedUser Asked(string name) => new(name, $"{name}@acme.example", UserAction.Create);

    private static Maintenance Begun(int redriveCount) => new(MaintenanceState.NotStarted, redriveCount, Request.Users, []);

    private static MaintainedUser Well(string name) => new(name, UserAction.Create, UserOutcome.Done, []);

    private static MaintainedUser Failed(string name, string? message) => new(name, UserAction.Create, UserOutcome.Failed, [], Error: nameof(GroupNotGuardedException), Message: message);
}
