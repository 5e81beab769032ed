using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.StatesLanguage.Tests.Time;

public class AlarmTests
{
    [Fact]
    public void Alarm_BeyondTheLongestTimer_RingsOnceAtItsTime()
    {
        var time = new VirtualTime(DateTimeOffset.UnixEpoch);
        var rings = new List<DateTimeOffset>();
        using var alarm = Alarm.After(time, TimeSpan.FromDays(365), () => rings.Add(time.GetUtcNow()));

        time.Advance(TimeSpan.FromDays(400));

        Assert.Equal([DateTimeOffset.UnixEpoch.AddDays(365)], rings);
    }

    [Fact]
    public void Alarm_InThePast_RingsAtOnce()
    {
        var time = new VirtualTime(DateTimeOffset.UnixEpoch.AddDays(1));
        var rings = 0;
        using var alarm = Alarm.At(time, DateTimeOffset.UnixEpoch, () => rings++);

        time.Advance(TimeSpan.Zero);

        Assert.Equal(1, rings);
    }
}
