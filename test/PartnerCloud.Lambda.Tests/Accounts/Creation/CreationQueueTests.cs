using PartnerCloud.Lambda.Accounts.Creation;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Lambda.Tests.Accounts.Creation;

public sealed class CreationQueueTests
{
    private readonly VirtualTime time = new(TestRequests.Now);
    private readonly CreationQueue queue;

    public CreationQueueTests() => queue = new(time, new Random(7));

    [Fact]
    public void Enter_LaterRequest_WaitsForEarlierOnes()
    {
        var waits = Enumerable.Range(0, 100).Select(number => Enter($"prov-{number}", TestAws.NotStarted, TimeSpan.FromMilliseconds(10)).WaitSeconds).ToList();

        Assert.InRange(waits[0], 5, 15);
        Assert.InRange(waits[50], 50 * 12 * 0.95, (50 * 12 * 1.05) + 1);
        Assert.InRange(waits[99], 99 * 12 * 0.95, (99 * 12 * 1.05) + 1);
    }

    [Fact]
    public void Enter_Again_KeepsItsPlace()
    {
        var first = Enter("prov-1", TestAws.NotStarted, TimeSpan.FromSeconds(1));
        for (var number = 2; number < 50; number++) Enter($"prov-{number}", TestAws.NotStarted, TimeSpan.FromSeconds(1));

        var again = Enter("prov-1", first, TimeSpan.Zero);

        Assert.Equal((first.WaitingSince, 2), (again.WaitingSince, again.Checks));
        Assert.InRange(again.WaitSeconds, 5, 17);
    }

    [Fact]
    public void Enter_EarlierRequestsDoneOrAbandoned_WaitsLess()
    {
        Enter("done", TestAws.NotStarted, TimeSpan.FromSeconds(1));
        Enter("abandoned", TestAws.NotStarted, TimeSpan.FromSeconds(1));
        var last = Enter("last", TestAws.NotStarted, TimeSpan.FromSeconds(1));
        Assert.InRange(last.WaitSeconds, 22, 26);

        queue.Leave("done");
        time.Advance(TimeSpan.FromMinutes(2));

        Assert.InRange(Enter("last", last, TimeSpan.Zero).WaitSeconds, 5, 17);
    }

    [Fact]
    public void Enter_EnvironmentWithoutOtherRequests_WaitsLongerWithEachCheck()
    {
        var creation = TestAws.NotStarted;
        var waits = new List<int>();
        for (var check = 0; check < 100; check++)
        {
            creation = new CreationQueue(time, new Random(check)).Enter("prov-1", creation, "busy");
            waits.Add(creation.WaitSeconds);
        }

        Assert.InRange(waits.Take(10).Average(), 10, 20);
        Assert.InRange(waits.Skip(60).Average(), 250, 350);
    }

    private AccountCreation Enter(string providerId, AccountCreation creation, TimeSpan after)
    {
        time.Advance(after);
        return queue.Enter(providerId, creation, "busy");
    }
}
