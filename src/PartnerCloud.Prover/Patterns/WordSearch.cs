using System.Text;

namespace PartnerCloud.Prover.Patterns;

/// <summary>Finds a shortest word that some automata accept and others reject. It searches the product of the automata breadth first.</summary>
internal static class WordSearch
{
    /// <summary>Characters to use where any character is possible.</summary>
    private const string Plain = "abcdefghijklmnopqrstuvwxyz0123456789-_.ABCDEFGHIJKLMNOPQRSTUVWXYZ=+@,/:!#$%&'()*;<>?[]^`{|}~ \"\\";

    /// <summary>The word; null if it is proven that there is none.</summary>
    public static string? Shortest(IReadOnlyList<Automaton> inside, IReadOnlyList<Automaton> outside)
    {
        var all = inside.Concat(outside).ToArray();
        if (Settled([.. all.Select(one => one.Start)], inside.Count) is not { } start)
            return null;
        var seen = new HashSet<int[]>(SameStates.Instance) { start };
        var nodes = new List<(int[] States, int From, char By)> { (start, -1, default) };
        for (var at = 0; at < nodes.Count; at++)
        {
            var states = nodes[at].States;
            if (IsWord(all, states, inside.Count))
                return Spelled(nodes, at);
            foreach (var c in Characters(all, states))
            {
                var next = new int[all.Length];
                for (var one = 0; one < all.Length; one++)
                    next[one] = all[one].Next(states[one], c);
                if (Settled(next, inside.Count) is { } reached && seen.Add(reached))
                    nodes.Add((reached, at, c));
            }
        }

        return null;
    }

    /// <summary>The states; null if no word can be found from them any more.</summary>
    private static int[]? Settled(int[] states, int inside)
    {
        for (var one = 0; one < states.Length; one++)
        {
            if (states[one] == (one < inside ? Automaton.Dead : Automaton.Universal))
                return null;
        }

        return states;
    }

    private static bool IsWord(Automaton[] all, int[] states, int inside)
    {
        for (var one = 0; one < states.Length; one++)
        {
            if (all[one].Accepts(states[one]) != one < inside)
                return false;
        }

        return true;
    }

    /// <summary>All characters with transitions of their own, and one that stands for the rest.</summary>
    private static IEnumerable<char> Characters(Automaton[] all, int[] states)
    {
        var relevant = new SortedSet<char>();
        for (var one = 0; one < states.Length; one++)
            relevant.UnionWith(all[one].Relevant(states[one]));
        var other = Plain.FirstOrDefault(c => !relevant.Contains(c));
        return other == default ? relevant.Append(Unused(relevant)) : relevant.Prepend(other);
    }

    private static char Unused(SortedSet<char> relevant)
    {
        var c = '\u00A1';
        while (relevant.Contains(c)) c++;
        return c;
    }

    private static string Spelled(List<(int[] States, int From, char By)> nodes, int at)
    {
        var word = new StringBuilder();
        for (; nodes[at].From >= 0; at = nodes[at].From)
            word.Insert(0, nodes[at].By);
        return word.ToString();
    }

    private sealed class SameStates : IEqualityComparer<int[]>
    {
        public static SameStates Instance { get; } = new();

        public bool Equals(int[]? x, int[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(int[] obj)
        {
            var hash = new HashCode();
            foreach (var state in obj) hash.Add(state);
            return hash.ToHashCode();
        }
    }
}
