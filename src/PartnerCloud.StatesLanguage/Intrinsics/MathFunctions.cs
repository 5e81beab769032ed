namespace PartnerCloud.StatesLanguage.Intrinsics;

/// <summary>States.MathAdd and States.MathRandom, for 32-bit integers.</summary>
internal static class MathFunctions
{
    public static IEnumerable<IntrinsicFunction> All { get; } =
    [
        new("States.MathAdd", 2, 2, call => Add(call)),
        new("States.MathRandom", 2, 3, call => Next(call)),
    ];

    private static int Add(IntrinsicCall call)
    {
        var sum = (long)call.Integer(0) + call.Integer(1);
        return sum is >= int.MinValue and <= int.MaxValue ? (int)sum : throw call.Failure("the sum does not fit into 32 bits");
    }

    /// <summary>A random number from the first number to less than the second. The same seed gives the same number.</summary>
    private static int Next(IntrinsicCall call)
    {
        var (from, to) = (call.Integer(0), call.Integer(1));
        if (to <= from)
            throw call.Failure("the second number must be greater than the first");
        return call.Arguments.Count == 3
            ? Seeded(call.Integer(2)).Next(from, to)
            : (int)Math.Floor(from + call.Random.NextDouble() * ((double)to - from));
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5394", Justification = "the language's own pseudo-random numbers")]
    private static Random Seeded(int seed) => new(seed);
}
