namespace PartnerCloud.Simulator.Faults;

/// <summary>The matching calls that a fault strikes. Each operation has its own count, from 1.</summary>
public readonly record struct Occurrence
{
    private readonly int from;
    private readonly int to;

    private Occurrence(int from, int to) => (this.from, this.to) = (from, to);

    /// <summary>Every matching call.</summary>
    public static Occurrence Every => new(1, int.MaxValue);

    /// <summary>Only the n-th matching call of an operation.</summary>
    public static Occurrence Nth(int n) => new(n, n);

    /// <summary>The first <paramref name="count"/> matching calls of an operation.</summary>
    public static Occurrence First(int count) => new(1, count);

    /// <summary>The n-th and all later matching calls of an operation.</summary>
    public static Occurrence From(int n) => new(n, int.MaxValue);

    /// <summary><paramref name="count"/> successive matching calls of an operation, starting with the n-th.</summary>
    public static Occurrence From(int n, int count) => new(n, n + count - 1);

    internal bool Strikes(int number) => number >= from && number <= to;
}
