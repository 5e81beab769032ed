using PartnerCloud.Local.Functions;

namespace PartnerCloud.Local.Tests.Functions;

public sealed class FunctionLogTests
{
    [Fact]
    public void Write_MoreLinesThanCapacity_KeepsTheLatestAndPassesOnAll()
    {
        var seen = new List<string>();
        var log = new FunctionLog(line => seen.Add(line.Text), capacity: 2);

        foreach (var text in new[] { "a", "b", "c" })
            log.Write(new("F", 1, text));

        Assert.Equal(["b", "c"], log.Lines.Select(line => line.Text));
        Assert.Equal(["a", "b", "c"], seen);
    }

    [Fact]
    public void Write_VeryLongLine_IsCut()
    {
        var log = new FunctionLog();

        log.Write(new("F", 1, new string('x', FunctionLog.LongestLine + 1)));

        Assert.Equal(FunctionLog.LongestLine, log.Lines[0].Text.Length);
    }
}
