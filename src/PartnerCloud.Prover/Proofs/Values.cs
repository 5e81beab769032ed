using PartnerCloud.Prover.Patterns;

namespace PartnerCloud.Prover.Proofs;

/// <summary>Decides whether one variable can have values that satisfy all of its constraints, and finds such values. Caches its results.</summary>
internal sealed class Values(Unions unions)
{
    private readonly Dictionary<string, string?> words = new(StringComparer.Ordinal);
    private readonly Constraint nonEmpty = new(default, IsSome: false, unions.Of([Pattern.Read("", PatternStyle.Exact)]), IsInside: true);

    /// <summary>Whether there are values that satisfy the constraints.</summary>
    /// <param name="constraints">The constraints of one variable.</param>
    /// <param name="hasSeveral">Whether the variable may have several values at once.</param>
    public bool Exist(IReadOnlyList<Constraint> constraints, bool hasSeveral) => Needs(constraints, hasSeveral).All(need => Word(need) is not null);

    /// <summary>Values that satisfy the constraints. An empty list stands for an absent key. Likely values are preferred.</summary>
    public IReadOnlyList<string> Find(IReadOnlyList<Constraint> constraints, bool hasSeveral, IReadOnlyList<string> likely)
    {
        var found = new List<string>();
        foreach (var need in Needs(constraints, hasSeveral))
        {
            if (found.Exists(word => Fits(word, need)))
                continue;
            found.Add(likely.FirstOrDefault(word => Fits(word, need)) ?? Word([.. need, nonEmpty]) ?? Word(need)!);
        }

        return found;
    }

    /// <summary>Each need is for one value, which must satisfy all constraints of the need.</summary>
    private static IEnumerable<IReadOnlyList<Constraint>> Needs(IReadOnlyList<Constraint> constraints, bool hasSeveral)
    {
        if (!hasSeveral)
            return constraints.Any(constraint => constraint.IsSome) ? [constraints] : [];
        var none = constraints.Where(constraint => !constraint.IsSome).ToList();
        return constraints.Where(constraint => constraint.IsSome).Select(some => none.Append(some).ToList());
    }

    private string? Word(IReadOnlyList<Constraint> need)
    {
        var key = string.Join(',', need.Select(constraint => constraint.Id).Distinct().Order());
        if (!words.TryGetValue(key, out var word))
            words[key] = word = WordSearch.Shortest(Automata(need, inside: true), Automata(need, inside: false));
        return word;
    }

    private static List<Automaton> Automata(IReadOnlyList<Constraint> need, bool inside) =>
        [.. need.Where(constraint => IsInside(constraint) == inside).Select(constraint => constraint.Union).Distinct().Select(union => union.Automaton)];

    private static bool Fits(string word, IReadOnlyList<Constraint> need) => need.All(constraint => constraint.Union.Automaton.Matches(word) == IsInside(constraint));

    private static bool IsInside(Constraint constraint) => constraint.IsSome == constraint.IsInside;
}
