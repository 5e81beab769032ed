using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Simulator.Tests.Cloud;

/// <summary>The copy of a cloud has a state of its own for each service, without any service's help.</summary>
public sealed class CopiedStateTests
{
    private const string Customer = "111122223333";
    private readonly SimulatedCloud original = new(new VirtualTime(DateTimeOffset.UnixEpoch));
    private readonly SimulatedCloud copy;

    public CopiedStateTests()
    {
        original.AddStandAloneAccount(Customer);
        original.Accounts[Customer].In("eu-west-1");
        _ = StatesOf(original).Count();
        copy = new(original.Time);
        copy.GoOnFrom(original);
    }

    [Fact]
    public void Copy_HasAStateOfItsOwnForEachService()
    {
        Assert.Equal(StatesOf(original).Select(state => state.GetType()), StatesOf(copy).Select(state => state.GetType()));
        Assert.All(StatesOf(original).Zip(StatesOf(copy)), pair => Assert.NotSame(pair.First, pair.Second));
    }

    [Fact]
    public void Change_OfACopy_DoesNotShowInTheOriginal()
    {
        var before = original.Dump();

        copy.Accounts[Customer].State<IamState>().Alias = "acme";
        copy.AddStandAloneAccount("444455556666");

        Assert.NotEqual(before, copy.Dump());
        Assert.Equal(before, original.Dump());
    }

    [Fact]
    public void Regions_OfACopy_BelongToTheCopy() =>
        Assert.All(copy.Regions(), region => Assert.Equal((copy, copy.Accounts[region.Account.Id]), (region.Cloud, region.Account)));

    private static IEnumerable<IServiceState> StatesOf(SimulatedCloud cloud) =>
        [.. cloud.States, .. cloud.Accounts.Values.SelectMany(account => account.States), .. cloud.Regions().SelectMany(region => region.States)];
}
