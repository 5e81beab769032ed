using PartnerCloud.Prover.Patterns;

namespace PartnerCloud.Prover.Tests.Patterns;

public sealed class WordSearchTests
{
    [Theory]
    [InlineData("a*", "*b", "", "ab")]
    [InlineData("role/*", "*", "role/CTL*,role/", "role/a")]
    [InlineData("role/??", "*", "role/a*", "role/ba")]
    [InlineData("a*b", "a*b", "ab", "aab")]
    [InlineData("CTL*", "*", "CTL*", null)]
    [InlineData("CTLx*", "*", "CTL*", null)]
    [InlineData("C*L", "*", "C*", null)]
    [InlineData("a*", "*b", "a*b", null)]
    [InlineData("a?", "?b", "ab", null)]
    [InlineData("*", "*", "a*,?*,", null)]
    [InlineData("*x*y*", "*", "*x*", null)]
    public void Shortest_OfPatterns_FindsAWordOrNone(string one, string other, string not, string? expected) =>
        Assert.Equal(expected, WordSearch.Shortest([Of(one), Of(other)], [Of(not.Split(','))]));

    /// <summary>Compares the search with trying every word of at most four letters, for random patterns.</summary>
    [Fact]
    public void Shortest_RandomPatterns_AgreesWithTryingEveryWord()
    {
        var random = new Random(7);
        var words = AllWords("ab:c", 4).ToList();
        for (var round = 0; round < 400; round++)
        {
            Automaton[] inside = [Of([.. RandomPatterns(random, 1, 2)]), Of([.. RandomPatterns(random, 1, 3)])];
            Automaton[] outside = [Of([.. RandomPatterns(random, 1, 3)])];

            var found = WordSearch.Shortest(inside, outside);

            var first = words.FirstOrDefault(word => inside.All(one => one.Matches(word)) && !outside[0].Matches(word));
            if (found is not null)
                Assert.True(inside.All(one => one.Matches(found)) && !outside[0].Matches(found), found);
            if (first is not null)
                Assert.Equal(first.Length, found?.Length);
            else
                Assert.True(found is null || found.Length > 4, found);
        }
    }

    private static IEnumerable<string> AllWords(string alphabet, int longest)
    {
        IEnumerable<string> last = [""];
        for (var length = 0; length <= longest; length++)
        {
            foreach (var word in last) yield return word;
            last = [.. last.SelectMany(word => alphabet.Select(letter => word + letter))];
        }
    }

    private static IEnumerable<string> RandomPatterns(Random random, int least, int most) =>
        Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => string.Concat(Enumerable.Range(0, random.Next(0, 5)).Select(_ => "ab**?:"[random.Next(6)])));

    private static Automaton Of(params string[] patterns) => new([.. patterns.Select(pattern => Pattern.Read(pattern, PatternStyle.Like))]);
}
