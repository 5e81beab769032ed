namespace PartnerCloud.Simulator.Faults;

/// <summary>Which of the matching calls a fault strikes; they are counted for each operation apart, from 1.</summary>
public readonly record struct Occurrence
{
    private readonly int from;
    private readonly int to;

    private Occurrence(int from, int to) => (this.from, this.to) = (from, to);

    /// <summary>Every matching call.</summary>
    public static Occurrence Every => new(1, int.MaxValue);

    /// <summary>The n-th matching call of an operation, and no other.</summary>
    public static Occurrence Nth(int n) => new(n, n);

    /// <summary>The first so many matching calls of an operation.</summary>
    public static Occurrence First(int count) => new(1, count);

    /// <summary>The n-th matching call of an operation, and all that follow.</summary>
    public static Occurrence From(int n) => new(n, int.MaxValue);

    /// <summary>So many matching calls of an operation in a row, from the n-th on.</summary>
    public static Occurrence From(int n, int count) => new(n, n + count - 1);

    internal bool Strikes(int number) => number >= from && number <= to;
}
