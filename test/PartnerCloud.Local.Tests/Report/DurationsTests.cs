using PartnerCloud.Local.Report;

namespace PartnerCloud.Local.Tests.Report;

public sealed class DurationsTests
{
    [Theory]
    [InlineData("00:00:00.120", "120 ms")]
    [InlineData("00:00:02.540", "2.5 s")]
    [InlineData("00:00:42", "42 s")]
    [InlineData("00:01:05", "1 min 5 s")]
    [InlineData("03:05:59", "3 h 5 min")]
    [InlineData("14.23:00:00", "14 d 23 h")]
    public void Format_Duration_HasTwoUnitsAtMost(string duration, string expected) =>
        Assert.Equal(expected, Durations.Format(TimeSpan.Parse(duration, System.Globalization.CultureInfo.InvariantCulture)));
}
