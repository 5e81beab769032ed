namespace PartnerCloud.Lambda.Tests.Architecture;

/// <summary>The reader finds a use of a higher floor in every kind of code.</summary>
public sealed class SourceReaderTests
{
    [Theory]
    [InlineData("class User { void Do() { Used.Do(); } }")]
    [InlineData("class User { void Do() { var used = Made.Create(); } }")]
    [InlineData("class User { void Do() { Used used = new(); } }")]
    [InlineData("class User { object Do() => typeof(Used[]); }")]
    [InlineData("class User { object Do() => new List<Dictionary<string, Used>>(); }")]
    [InlineData("class User { Func<object> Do() => () => Used.Constant; }")]
    [InlineData("class User { string Do() => nameof(Used); }")]
    [InlineData("class User { bool Do(object any) => any is Used { Name: null }; }")]
    [InlineData("class User { void Do() { 1.Extend(); } }")]
    [InlineData("class User { async Task DoAsync() { await Task.Yield(); Used.Do(); } }")]
    [InlineData("class User { async IAsyncEnumerable<int> DoAsync() { await Task.Yield(); Used.Do(); yield return 1; } }")]
    [InlineData("class User { void Do() { Local(); void Local() => Used.Do(); } }")]
    [InlineData("/// <summary><see cref=\"Used\"/></summary>\nclass User;")]
    [InlineData("[Obsolete(Used.Constant)] class User;")]
    [InlineData("class User : Used;")]
    [InlineData("class User { void Do() { Upper.Used.Do(); } }", "")]
    public void UsesIn_AnyKindOfCode_AreFound(string user, string imports = "using Any.Upper;")
    {
        var files = new Dictionary<string, string>
        {
            ["Lower/User.cs"] = $"{imports}\nnamespace Any.Lower;\n{user}",
            ["Lower/Made.cs"] = "namespace Any.Lower; static class Made { public static Any.Upper.Used Create() => null; }",
            ["Upper/Used.cs"] = "namespace Any.Upper; public class Used { public const string Constant = \"\"; public string Name; public static void Do() { } }",
            ["Upper/Extensions.cs"] = "namespace Any.Upper; static class Extensions { public static void Extend(this int number) { } }",
        };
        var uses = SourceReader.UsesIn(files).ToList();
        Assert.Contains(new Floors(["Upper"], ["Lower"]).Breaches(uses), breach => breach.StartsWith("Lower.User uses Upper.", StringComparison.Ordinal));
        Assert.DoesNotContain(new Floors(["Lower"], ["Upper"]).Breaches(uses), breach => breach.StartsWith("Lower.", StringComparison.Ordinal));
        Assert.Contains(new Floors(["Lower", "Upper"]).Breaches(uses), breach => breach.StartsWith("Lower.User uses Upper.", StringComparison.Ordinal));
    }
}
