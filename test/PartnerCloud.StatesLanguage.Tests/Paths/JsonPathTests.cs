using System.Text.Json.Nodes;
using PartnerCloud.ScriptedWorkflows;
using PartnerCloud.StatesLanguage.Paths;

namespace PartnerCloud.StatesLanguage.Tests.Paths;

public class JsonPathTests
{
    private const string Input = """
        {"a": {"b": [10, 20, 30, 40], "c d": 1, "none": null},
         "books": [{"title": "A", "price": 5, "tags": ["x"]}, {"title": "B", "price": 15, "tags": []}, {"title": "C", "tags": ["y", "z"]}],
         "hy-phen": true, "über": 2, "Test\\\"\"Name\"": 3, "it's": 4, "back\\slash": 5, "dou\"ble": 6}
        """;

    [Theory]
    [InlineData("$.a.b[0]", "10")]
    [InlineData("$['a']['c d']", "1")]
    [InlineData("$.a[\"b\"][-1]", "40")]
    [InlineData("$.a.none", "null")]
    [InlineData("$.hy-phen", "true")]
    [InlineData("$.über", "2")]
    [InlineData("$.a.b[1:3]", "[20, 30]")]
    [InlineData("$.a.b[-2:]", "[30, 40]")]
    [InlineData("$.a.b[:1]", "[10]")]
    [InlineData("$.a.b[0:4:2]", "[10, 30]")]
    [InlineData("$.a.b[0,2]", "[10, 30]")]
    [InlineData("$.a.b[*]", "[10, 20, 30, 40]")]
    [InlineData("$.books[*].title", "[\"A\", \"B\", \"C\"]")]
    [InlineData("$.books[*].tags[*]", "[\"x\", \"y\", \"z\"]")]
    [InlineData("$.books[*].price", "[5, 15]")]
    [InlineData("$..title", "[\"A\", \"B\", \"C\"]")]
    [InlineData("$..missing", "[]")]
    [InlineData("$.a.*", "[[10, 20, 30, 40], 1, null]")]
    [InlineData("$['hy-phen','über']", "[true, 2]")]
    [InlineData("$.books[?(@.price > 5)].title", "[\"B\"]")]
    [InlineData("$.books[?(@.price >= 5 && @.title != 'B')].title", "[\"A\"]")]
    [InlineData("$.books[?(@.title == 'A' || @.title == \"C\")].title", "[\"A\", \"C\"]")]
    [InlineData("$.books[?(!@.price)].title", "[\"C\"]")]
    [InlineData("$.books[?(@.tags[1])].title", "[\"C\"]")]
    [InlineData("$.books[?(@.price < 1)]", "[]")]
    [InlineData(@"$['Test\""""Name""']", "3")]
    [InlineData(@"$['it\'s']", "4")]
    [InlineData(@"$['back\\slash']", "5")]
    [InlineData(@"$[""dou\""ble""]", "6")]
    public void TrySelect_PathWithAMatch_ReturnsTheValue(string path, string expected)
    {
        Assert.True(PathReader.Read(path).TrySelect(JsonNode.Parse(Input), out var value));
        Simulation.AssertJson(expected, value);
    }

    [Theory]
    [InlineData("$.missing")]
    [InlineData("$.a.b[4]")]
    [InlineData("$.a.b[-5]")]
    [InlineData("$.a.b.c")]
    [InlineData("$.hy-phen[0]")]
    public void TrySelect_DefinitePathWithoutAMatch_IsFalse(string path) =>
        Assert.False(PathReader.Read(path).TrySelect(JsonNode.Parse(Input), out _));

    [Theory]
    [InlineData("$.a.length()", "path functions such as length() are not supported here")]
    [InlineData("$.", "a name is missing")]
    [InlineData("$.a[", "is missing")]
    [InlineData("$.a[x]", "is missing")]
    [InlineData("$.a[0:5:0]", "step must be positive")]
    [InlineData("$.a b", "not supported here")]
    [InlineData("$.a[?(@.x =~ /y/)]", "missing")]
    [InlineData("$states.input", "JSONata")]
    [InlineData("a.b", "'$' is missing")]
    public void Read_InvalidPath_SaysWhatIsWrong(string path, string message)
    {
        var error = Assert.Throws<ExpressionSyntaxException>(() => PathReader.Read(path));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(")]
    [InlineData("!(")]
    [InlineData("@[?(")]
    public void Read_NestedTooDeep_IsRefused(string nested)
    {
        var error = Assert.Throws<ExpressionSyntaxException>(() => PathReader.Read("$[?(" + string.Concat(Enumerable.Repeat(nested, 100_000))));

        Assert.Contains("nested more than 10 deep", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FunctionsNestedTooDeep_AreRefused() =>
        Assert.Throws<ExpressionSyntaxException>(() => PartnerCloud.StatesLanguage.Expressions.ExpressionReader.Read(string.Concat(Enumerable.Repeat("States.Array(", 100_000))));

    [Fact]
    public void Select_SameNodesRepeatedly_FailsBeforeMemoryIsFull()
    {
        var input = JsonNode.Parse(new string('[', 50) + "1" + new string(']', 50));

        var failure = Assert.Throws<StateFailureException>(() => PathReader.Read("$..[*]..[*]..[*]..[*]..[*]..[*]").TrySelect(input, out _));

        Assert.Equal("States.Runtime", failure.Error);
    }

    [Fact]
    public void Select_SliceWithTheLargestStep_ReturnsTheFirst()
    {
        Assert.True(PathReader.Read($"$[1::{int.MaxValue}]").TrySelect(JsonNode.Parse("[1,2,3]"), out var value));

        Assert.Equal("[2]", value!.ToJsonString());
    }

    [Theory]
    [InlineData("$", PathRoot.Input, null)]
    [InlineData("$.x", PathRoot.Input, null)]
    [InlineData("$$.Execution.Id", PathRoot.Context, null)]
    [InlineData("$name", PathRoot.Variable, "name")]
    [InlineData("$name_2[0].x", PathRoot.Variable, "name_2")]
    public void Read_AnyPath_KnowsWhereItStarts(string path, object root, string? variable)
    {
        var read = PathReader.Read(path);

        Assert.Equal((root, variable), (read.Root, read.Variable));
    }

    [Theory]
    [InlineData("$.a.b[0]", true)]
    [InlineData("$", true)]
    [InlineData("$.a[*]", false)]
    [InlineData("$..a", false)]
    [InlineData("$x.a", false)]
    [InlineData("$$.a", false)]
    public void IsReference_PathToOneNodeOfTheInput_IsTrue(string path, bool expected) =>
        Assert.Equal(expected, PathReader.Read(path).IsReference);
}
