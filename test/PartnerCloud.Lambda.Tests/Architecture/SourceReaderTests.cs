namespace PartnerCloud.Lambda.Tests.Architecture;

/// <summary>The reader finds a use of a higher floor in every kind of code.</summary>
public sealed class SourceReaderTests
{
    [Theory]
    [InlineData("class User { void Do() { Used.Do(); } }")]
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
    [InlineData("[Handy] class User;")]
    [InlineData("class User { bool Do() => 1.IsOdd; }")]
    [InlineData("class User : Used;")]
    [InlineData("class User { void Do() { Upper.Used.Do(); } }", "")]
    public void ForbiddenUsesIn_AnyKindOfCode_AreFound(string user, string imports = "using Any.Upper;")
    {
        var files = new Dictionary<string, string>
        {
            ["Lower/User.cs"] = $"{imports}\nnamespace Any.Lower;\n{user}",
            ["Upper/Used.cs"] = "namespace Any.Upper; public class Used { public const string Constant = \"\"; public string Name; public static void Do() { } } public class HandyAttribute : Attribute;",
            ["Upper/Extensions.cs"] = "namespace Any.Upper; static class Extensions { public static void Extend(this int number) { } extension(int number) { public bool IsOdd => true; } }",
        };
        Assert.Contains(ForbiddenUses(files, new(["Upper"], ["Lower"])), use => use.StartsWith("Lower.User uses Upper.", StringComparison.Ordinal));
        Assert.Empty(ForbiddenUses(files, new(["Lower"], ["Upper"])));
        Assert.Contains(ForbiddenUses(files, new(["Lower", "Upper"])), use => use.StartsWith("Lower.User uses Upper.", StringComparison.Ordinal));
    }

    /// <summary>The user does not name the type. The member that returns it does, on the same floor.</summary>
    [Fact]
    public void ForbiddenUsesIn_TypeThatAMemberReturns_IsFoundAtTheMember()
    {
        var files = new Dictionary<string, string>
        {
            ["Lower/User.cs"] = "namespace Any.Lower; class User { void Do() { var used = Maker.Create(); used.Do(); } }",
            ["Lower/Maker.cs"] = "namespace Any.Lower; static class Maker { public static Any.Upper.Used Create() => null; }",
            ["Upper/Used.cs"] = "namespace Any.Upper; public class Used { public void Do() { } }",
        };
        Assert.Equal(["Lower.Maker uses Upper.Used"], ForbiddenUses(files, new(["Upper"], ["Lower"])));
    }

    private static IReadOnlyList<string> ForbiddenUses(Dictionary<string, string> files, Floors floors) => [.. SourceReader.ForbiddenUsesIn(files, floors.Allows).Select(use => use.ToString())];
}
