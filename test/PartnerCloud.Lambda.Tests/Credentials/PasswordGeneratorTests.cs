using PartnerCloud.Lambda.Credentials;

namespace PartnerCloud.Lambda.Tests.Credentials;

public sealed class PasswordGeneratorTests
{
    private const string IamSymbols = "!@#$%^&*()_+-=[]{}|'";

    [Fact]
    public void Next_ManyTimes_AlwaysMeetsThePasswordPolicy() => Assert.All(Many(2000), password =>
    {
        Assert.True(password.Length >= 14 && password.Any(char.IsAsciiLetterUpper) && password.Any(char.IsAsciiLetterLower)
            && password.Any(char.IsAsciiDigit) && password.Any(IamSymbols.Contains), "a class is missing");
        Assert.True(password.All(c => char.IsAsciiLetterOrDigit(c) || IamSymbols.Contains(c)), "a character that IAM does not accept");
    });

    [Fact]
    public void Next_ManyTimes_NeverRepeats() => Assert.Equal(2000, Many(2000).Distinct().Count());

    /// <summary>240,000 draws from 82 characters give 2,927 each, with a deviation of 54. Chance exceeds six deviations once in millions of runs. A modulo of bytes exceeds them by far.</summary>
    [Fact]
    public void Next_ManyTimes_DrawsEveryCharacterEquallyOften()
    {
        var counts = string.Concat(Many(10_000)).CountBy(c => c).ToDictionary();

        Assert.Equal(82, counts.Count);
        Assert.All(counts.Where(count => char.IsAsciiLetter(count.Key)), count => Assert.InRange(count.Value, 2500, 3300));
        Assert.InRange(counts.Values.Max(), 2927, 3927);
    }

    /// <summary>No position in the password reveals its class of characters.</summary>
    [Fact]
    public void Next_ManyTimes_PutsEveryClassInEveryPosition()
    {
        var passwords = Many(2000);

        for (var place = 0; place < PasswordGenerator.Length; place++)
        {
            var here = passwords.Select(password => password[place]).ToList();
            Assert.True(here.Any(char.IsAsciiLetterUpper) && here.Any(char.IsAsciiLetterLower) && here.Any(char.IsAsciiDigit) && here.Any(IamSymbols.Contains));
        }
    }

    private static List<string> Many(int count) => [.. Enumerable.Range(0, count).Select(_ => PasswordGenerator.Next())];
}
