namespace PartnerCloud.Prover.Patterns;

/// <summary>
/// A union of patterns as a deterministic automaton. States are created when a search needs them, and kept for later searches. A state is a set of positions in
/// the patterns.
/// </summary>
internal sealed class Automaton
{
    /// <summary>The state in which no value can match any more.</summary>
    public const int Dead = 0;

    /// <summary>The state in which every value matches.</summary>
    public const int Universal = 1;

    private const char Other = '\uFFFF';

    private readonly Token[] tokens; // of all patterns, one after the other; after each pattern, one position marks its end
    private readonly bool[] ends;
    private readonly int[] patternOf;
    private readonly List<State> states = [];
    private readonly Dictionary<string, int> known = new(StringComparer.Ordinal);

    public Automaton(IReadOnlyCollection<Pattern> patterns)
    {
        var size = patterns.Sum(pattern => pattern.Tokens.Count + 1);
        (tokens, ends, patternOf) = (new Token[size], new bool[size], new int[size]);
        var starts = new List<int>();
        var (at, number) = (0, 0);
        foreach (var pattern in patterns)
        {
            starts.Add(at);
            foreach (var token in pattern.Tokens)
                (tokens[at], patternOf[at++]) = (token, number);
            (ends[at], patternOf[at++]) = (true, number++);
        }

        states.Add(new([], []));
        states.Add(new([], []) { Accepts = true });
        Start = StateOf(starts);
    }

    public int Start { get; }

    public bool Accepts(int state) => states[state].Accepts;

    /// <summary>The characters with transitions of their own. All other characters share one transition.</summary>
    public IReadOnlyCollection<char> Relevant(int state) => states[state].Relevant;

    public int Next(int state, char c)
    {
        if (state is Dead or Universal)
            return state;
        var from = states[state];
        if (!from.Relevant.Contains(c))
            c = Other;
        if (!from.Next.TryGetValue(c, out var next))
            from.Next[c] = next = StateOf(Step(from, c));
        return next;
    }

    /// <summary>Whether a value matches one of the patterns.</summary>
    public bool Matches(string value) => Accepts(value.Aggregate(Start, Next));

    private IEnumerable<int> Step(State from, char c)
    {
        foreach (var place in from.Places)
        {
            if (ends[place] || !tokens[place].Takes(c))
                continue;
            yield return tokens[place].Kind == TokenKind.Many ? place : place + 1;
        }
    }

    private int StateOf(IEnumerable<int> reached)
    {
        var places = new SortedSet<int>();
        foreach (var place in reached)
        {
            for (var at = place; places.Add(at) && !ends[at] && tokens[at].Kind == TokenKind.Many; at++)
            {
                if (!tokens[at].StopsAtColon && ends[at + 1])
                    return Universal;
            }
        }

        if (places.Count == 0)
            return Dead;
        var kept = Needed(places);
        var key = string.Join(',', kept);
        if (!known.TryGetValue(key, out var state))
        {
            known[key] = state = states.Count;
            states.Add(new(kept, RelevantAt(kept)) { Accepts = Array.Exists(kept, place => ends[place]) });
        }

        return state;
    }

    /// <summary>
    /// Drops redundant positions. From a star, a pattern matches everything that it matches from an earlier position. This is also true for a star that stops at
    /// colons. All positions of one state are in the same part of the ARN, because each earlier part has consumed its colon.
    /// </summary>
    private int[] Needed(SortedSet<int> places)
    {
        var kept = new List<int>();
        var (pattern, star) = (-1, false);
        foreach (var place in places.Reverse())
        {
            if (patternOf[place] != pattern)
                (pattern, star) = (patternOf[place], false);
            if (!star)
                kept.Add(place);
            star |= !ends[place] && tokens[place].Kind == TokenKind.Many;
        }

        kept.Reverse();
        return [.. kept];
    }

    private HashSet<char> RelevantAt(int[] places)
    {
        var relevant = new HashSet<char>();
        foreach (var place in places)
        {
            if (ends[place])
                continue;
            var token = tokens[place];
            if (token.Kind is TokenKind.Exact or TokenKind.AnyCase)
                relevant.Add(token.Character);
            if (token.Kind == TokenKind.AnyCase)
                relevant.Add(char.ToLowerInvariant(token.Character));
            if (token.StopsAtColon)
                relevant.Add(':');
        }

        return relevant;
    }

    private sealed record State(int[] Places, HashSet<char> Relevant)
    {
        public bool Accepts { get; init; }

        public Dictionary<char, int> Next { get; } = [];
    }
}
