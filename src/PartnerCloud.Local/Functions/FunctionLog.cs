namespace PartnerCloud.Local.Functions;

/// <summary>Keeps the latest log lines of all functions, and passes each on as it arrives.</summary>
/// <param name="sink">Called with every line, one at a time.</param>
/// <param name="capacity">The number of lines to keep. The oldest are dropped first.</param>
public sealed class FunctionLog(Action<FunctionLogLine>? sink = null, int capacity = 2_000)
{
    /// <summary>The maximum length of a kept line, in characters. CloudWatch Logs cuts an event at 256 KiB.</summary>
    public const int LongestLine = 256 * 1024;

    private readonly Lock gate = new();
    private readonly Queue<FunctionLogLine> lines = new();

    /// <summary>The lines kept, oldest first.</summary>
    public IReadOnlyList<FunctionLogLine> Lines
    {
        get
        {
            lock (gate)
            {
                return [.. lines];
            }
        }
    }

    /// <summary>Adds a line, cut at <see cref="LongestLine"/>.</summary>
    public void Write(FunctionLogLine line)
    {
        var kept = line.Text.Length <= LongestLine ? line : line with { Text = line.Text[..LongestLine] };
        lock (gate)
        {
            lines.Enqueue(kept);
            while (lines.Count > capacity)
                lines.Dequeue();
            sink?.Invoke(kept);
        }
    }
}
