using System.Text.Json.Nodes;
using PartnerCloud.ScriptedWorkflows;
using PartnerCloud.StatesLanguage.Expressions;
using PartnerCloud.StatesLanguage.Intrinsics;

namespace PartnerCloud.StatesLanguage.Tests.Intrinsics;

public class IntrinsicFunctionsTests
{
    private const string Input = """
        {"name": "Ada", "n": 5, "list": [1, 2, 2.0, "a", "a", null], "a": {"x": 1, "y": 2}, "b": {"y": 3}, "json": "{\"k\": [1]}",
         "template": "Hi {}", "odd.name": "dotted", "it's": "quoted",
         "nested": {"Arg1": 1, "Arg2": [], "s": "a \"b\"", "o": {"t": true}}}
        """;

    [Theory]
    [InlineData("States.Format('Hello {}, you are {}', $.name, $.n)", "\"Hello Ada, you are 5\"")]
    [InlineData("States.Format($.template, $.name)", "\"Hi Ada\"")]
    [InlineData("States.Format('{} {} {} {}', true, null, -1.5, $.a)", "\"true null -1.5 {x=1, y=2}\"")]
    [InlineData("States.Format('{} {}', $.list, $.nested)", "\"[1, 2, 2.0, a, a, null] {Arg1=1, Arg2=[], s=a \\\"b\\\", o={t=true}}\"")]
    [InlineData(@"States.Format('it\'s \{not\} {} \\', $.n)", @"""it's {not} 5 \\""")]
    [InlineData("States.Format('no values')", "\"no values\"")]
    [InlineData("States.Format('{}', $['odd.name'])", "\"dotted\"")]
    [InlineData("States.Format('{}', $[\"it's\"])", "\"quoted\"")]
    [InlineData("States.StringToJson($.json)", "{\"k\": [1]}")]
    [InlineData("States.StringToJson('')", "null")]
    [InlineData("States.StringToJson(' ')", "null")]
    [InlineData("States.JsonToString($.a)", "\"{\\\"x\\\":1,\\\"y\\\":2}\"")]
    [InlineData("States.Array()", "[]")]
    [InlineData("States.Array(1, 'two', $.n, null, $.a)", "[1, \"two\", 5, null, {\"x\": 1, \"y\": 2}]")]
    [InlineData("States.ArrayPartition($.list, 4)", "[[1, 2, 2.0, \"a\"], [\"a\", null]]")]
    [InlineData("States.ArrayContains($.list, 'a')", "true")]
    [InlineData("States.ArrayContains($.list, 7)", "false")]
    [InlineData("States.ArrayContains(States.Array($.a), $.a)", "true")]
    [InlineData("States.ArrayRange(1, 9, 2)", "[1, 3, 5, 7, 9]")]
    [InlineData("States.ArrayRange(3, 1, -1)", "[3, 2, 1]")]
    [InlineData("States.ArrayRange(3, 1, 1)", "[]")]
    [InlineData("States.ArrayGetItem($.list, 3)", "\"a\"")]
    [InlineData("States.ArrayLength($.list)", "6")]
    [InlineData("States.ArrayUnique($.list)", "[1, 2, \"a\", null]")]
    [InlineData("States.Base64Encode('Grüße')", "\"R3LDvMOfZQ==\"")]
    [InlineData("States.Base64Decode('R3LDvMOfZQ==')", "\"Grüße\"")]
    [InlineData("States.Hash('abc', 'MD5')", "\"900150983cd24fb0d6963f7d28e17f72\"")]
    [InlineData("States.Hash('abc', 'SHA-1')", "\"a9993e364706816aba3e25717850c26c9cd0d89d\"")]
    [InlineData("States.Hash('abc', 'SHA-256')", "\"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"")]
    [InlineData("States.JsonMerge($.a, $.b, false)", "{\"x\": 1, \"y\": 3}")]
    [InlineData("States.MathAdd($.n, -2)", "3")]
    [InlineData("States.MathAdd(1.49, 1.5)", "3")]
    [InlineData("States.MathAdd(2.5, 0)", "3")]
    [InlineData("States.MathAdd(-0.5, 0)", "0")]
    [InlineData("States.MathAdd(-1.5, -1.51)", "-3")]
    [InlineData("States.MathAdd(-2.5, 0)", "-2")]
    [InlineData("States.StringSplit('a b', '')", "[\"a b\"]")]
    [InlineData("States.StringSplit('', '')", "[]")]
    [InlineData("States.StringSplit('a.b+c,,d', '.+,')", "[\"a\", \"b\", \"c\", \"d\"]")]
    [InlineData("States.Format('{}', States.ArrayGetItem(States.StringSplit('x-y', '-'), States.MathAdd(0, 1)))", "\"y\"")]
    public void Evaluate_ValidArguments_ReturnsTheResult(string expression, string expected) =>
        Simulation.AssertJson(expected, Evaluate(expression));

    [Theory]
    [InlineData("States.Format('{} {}', 1)", "more {} than values")]
    [InlineData("States.Format('{}', 1, 2)", "1 {} for 2 values")]
    [InlineData("States.Format('open { brace')", "must be escaped")]
    [InlineData("States.StringToJson('{')", "not JSON")]
    [InlineData("States.ArrayGetItem($.list, 6)", "no item 6")]
    [InlineData("States.ArrayRange(1, 5000, 1)", "1000 items")]
    [InlineData("States.ArrayRange(1, 5, 0)", "must not be 0")]
    [InlineData("States.ArrayPartition($.list, 0)", "must be positive")]
    [InlineData("States.ArrayLength($.name)", "must be an array")]
    [InlineData("States.MathAdd('1', 2)", "must be a number")]
    [InlineData("States.MathAdd(2147483647, 1)", "32 bits")]
    [InlineData("States.JsonMerge($.a, $.b, true)", "deep merging")]
    [InlineData("States.Hash('a', 'CRC')", "CRC")]
    [InlineData("States.Base64Decode('?')", "not Base64")]
    [InlineData("States.MathRandom(3, 3)", "greater")]
    public void Evaluate_InvalidArguments_FailsAsIntrinsicFailure(string expression, string cause)
    {
        var failure = Assert.Throws<StateFailureException>(() => Evaluate(expression));

        Assert.Equal("States.IntrinsicFailure", failure.Error);
        Assert.Contains(cause, failure.Cause, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("States.Nope(1)", "States.Nope is not supported here")]
    [InlineData("States.MathAdd(1)", "does not take 1 arguments")]
    [InlineData("States.Format('a\\n')", "escape \\n does not exist")]
    [InlineData("States.Format('open", "ends too early")]
    [InlineData("States.Format('a') more", "not supported here")]
    [InlineData("plain", "neither a path nor an intrinsic function")]
    public void Read_InvalidExpression_SaysWhatIsWrong(string expression, string message)
    {
        var error = Assert.Throws<ExpressionSyntaxException>(() => ExpressionReader.Read(expression));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MathRandom_WithASeed_StaysInRangeAndRepeats()
    {
        var numbers = Enumerable.Range(0, 200).Select(_ => Evaluate("States.MathRandom(2, 5)")!.GetValue<int>()).Distinct().Order();

        Assert.Equal([2, 3, 4], numbers);
        Assert.Equal(Evaluate("States.MathRandom(1, 1000, 7)")!.GetValue<int>(), Evaluate("States.MathRandom(1, 1000, 7)")!.GetValue<int>());
    }

    [Fact]
    public void Uuid_Any_IsARandomVersion4()
    {
        var (one, other) = (Evaluate("States.UUID()")!.GetValue<string>(), Evaluate("States.UUID()")!.GetValue<string>());

        Assert.NotEqual(one, other);
        Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", one);
    }

    private static readonly RandomSource Chance = new(new Random(3));

    private static JsonNode? Evaluate(string expression)
    {
        var scope = new EvaluationScope(JsonNode.Parse(Input), () => new JsonObject(), new VariableScope(null), Chance);
        return ExpressionReader.Read(expression).Evaluate(scope, "field");
    }
}
