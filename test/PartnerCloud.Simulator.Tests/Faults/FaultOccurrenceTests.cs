using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Simulator.Tests.Faults;

/// <summary>The calls that a fault affects, and for how long.</summary>
public sealed class FaultOccurrenceTests
{
    private static readonly Caller Function = new("111122223333", "arn:aws:sts::111122223333:assumed-role/F/f", "AROA:f", "ASIAF", "us-east-1");
    private readonly VirtualTime time = new(DateTimeOffset.UnixEpoch);

    [Fact]
    public void Fault_ForSomeCallsInARow_AffectsOnlyThose()
    {
        var plan = new FaultPlan(time);
        plan.Add(FaultKind.Throttle, "iam", "GetUser", Occurrence.From(2, count: 3));

        Assert.Equal([false, true, true, true, false], Enumerable.Range(0, 5).Select(_ => IsAffected(plan, Function)));
        Assert.Equal(3, plan.Struck);
    }

    [Fact]
    public void Fault_WithADuration_EndsThatLongAfterTheFirstAffectedCall()
    {
        var plan = new FaultPlan(time);
        plan.Add(new Fault(FaultKind.AccessDenied, Occurrence.From(2)) { Lasts = TimeSpan.FromMinutes(5) });
        Assert.False(IsAffected(plan, Function));
        time.Advance(TimeSpan.FromHours(1));

        Assert.True(IsAffected(plan, Function));
        time.Advance(TimeSpan.FromMinutes(4));
        Assert.True(IsAffected(plan, Function));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.False(IsAffected(plan, Function));
    }

    [Fact]
    public void Fault_ForAnOrigin_AlsoAffectsTheRolesThatItAssumes()
    {
        var plan = new FaultPlan(time);
        plan.Add(new Fault(FaultKind.AccessDenied, Occurrence.Every) { Origin = Function.Arn });
        var elsewhere = Function with { AccountId = "444455556666", Arn = "arn:aws:sts::444455556666:assumed-role/R/r", Origin = Function.Origin };

        Assert.True(IsAffected(plan, elsewhere));
        Assert.False(IsAffected(plan, elsewhere with { Origin = "arn:aws:iam::444455556666:root" }));
    }

    private static bool IsAffected(FaultPlan plan, Caller caller) => plan.Strike("iam", "GetUser", caller).Count > 0;
}
