using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Tests.Contract.Errors;

public sealed partial class ErrorTableTests
{
    /// <summary>Names in a workflow that stand for other errors.</summary>
    private static readonly string[] Wildcards = ["States.ALL", "States.TaskFailed"];

    private static readonly IReadOnlyList<ErrorGuide> All = [.. ErrorTable.OfExecutions, .. ErrorTable.OfAws, .. ErrorTable.OfUsers, .. ErrorTable.OutsideExecutions];

    public static TheoryData<string> Exceptions =>
        [.. typeof(OnboardingException).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(OnboardingException)) && !type.IsAbstract).Select(type => type.Name)];

    public static TheoryData<string> NamesInWorkflows =>
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "statemachine"), "*.asl.json").SelectMany(file => NamesIn(JsonNode.Parse(File.ReadAllText(file))!)).Distinct().Except(Wildcards)];

    [Theory]
    [MemberData(nameof(Exceptions))]
    public void Exception_Any_HasAGuide(string name) => Assert.Contains(All, guide => guide.Names.Contains(name));

    [Theory]
    [MemberData(nameof(NamesInWorkflows))]
    public void NameInAWorkflow_Any_HasAGuide(string name) => Assert.NotNull(ErrorTable.Find(name));

    [Fact]
    public void Name_WithinATable_StandsOnce()
    {
        foreach (IEnumerable<ErrorGuide> table in new[] { [.. ErrorTable.OfExecutions, .. ErrorTable.OfAws], ErrorTable.OfUsers, ErrorTable.OutsideExecutions })
            Assert.Empty(table.SelectMany(guide => guide.Names).GroupBy(name => name).Where(names => names.Count() > 1).Select(names => names.Key));
    }

    /// <summary>A Fail state is final, and what ends at a task is not.</summary>
    [Fact]
    public void FinalErrors_AreThoseOfFailStates()
    {
        var failStates = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "statemachine"), "*.asl.json").SelectMany(file => FailStatesIn(JsonNode.Parse(File.ReadAllText(file))!));

        var final = ErrorTable.OfExecutions.Where(guide => guide.IsFinal).SelectMany(guide => guide.Names).Where(name => !name.EndsWith("Exception", StringComparison.Ordinal));

        Assert.Equal(failStates.Distinct().Order(StringComparer.Ordinal), final.Order(StringComparer.Ordinal));
    }

    public static TheoryData<string> CausesInWorkflows => [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "statemachine"), "*.asl.json").SelectMany(file => CausesIn(JsonNode.Parse(File.ReadAllText(file))!)).Distinct()];

    /// <summary>A cause that a workflow writes itself says the same as the table.</summary>
    [Theory]
    [MemberData(nameof(CausesInWorkflows))]
    public void CauseInAWorkflow_Any_IsThatOfTheTable(string json)
    {
        var cause = ErrorCause.Read(json.Replace("message.$", "message", StringComparison.Ordinal))!;

        var guide = ErrorTable.Find(cause.Error)!;
        Assert.Equal((guide.WhoActs, guide.PlainWhatToDo, !guide.IsFinal), (cause.WhoActs, cause.WhatToDo, cause.Redrivable));
        Assert.Empty(cause.Reasons);
    }

    [Fact]
    public void FailState_Any_HasACauseOfTheContract() => Assert.Equal(4, CausesInWorkflows.Count);

    [Fact]
    public void Guide_OutsideExecutions_DoesNotSpeakOfRedrives() =>
        Assert.All(ErrorTable.OutsideExecutions, guide => Assert.DoesNotContain("redrive", guide.WhatToDo, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void Guide_AsPlainText_HasNoMarkdown() => Assert.All(All, guide => Assert.DoesNotMatch(Markdown(), guide.PlainWhatToDo));

    [Fact]
    public void Guide_AsPlainText_KeepsItsWords() =>
        Assert.StartsWith("Find out whose account it is: its tags are missing", ErrorTable.Find("AccountOfAnotherOrganizationException")!.PlainWhatToDo, StringComparison.Ordinal);

    [Fact]
    public void AwsCode_HasOneMeaning() =>
        Assert.Empty(AwsErrorKind.All.SelectMany(kind => kind.Codes).GroupBy(code => code).Where(codes => codes.Count() > 1).Select(codes => codes.Key));

    private static IEnumerable<string> NamesIn(JsonNode node) => node switch
    {
        JsonObject members => members.SelectMany(member => member.Key == "ErrorEquals" ? member.Value!.AsArray().Select(name => (string)name!)
            : member is { Key: "Error", Value: JsonValue } && (string?)members["Type"] == "Fail" ? [(string)member.Value!]
            : member.Value is { } value ? NamesIn(value) : []),
        JsonArray items => items.OfType<JsonNode>().SelectMany(NamesIn),
        _ => [],
    };

    private static IEnumerable<string> FailStatesIn(JsonNode node) => node switch
    {
        JsonObject state when (string?)(state["Type"] as JsonValue) == "Fail" => [(string)state["Error"]!],
        JsonObject members => members.Select(member => member.Value).OfType<JsonNode>().SelectMany(FailStatesIn),
        JsonArray items => items.OfType<JsonNode>().SelectMany(FailStatesIn),
        _ => [],
    };

    private static IEnumerable<string> CausesIn(JsonNode node) => node switch
    {
        JsonObject cause when cause.ContainsKey("whoActs") => [cause.ToJsonString()],
        JsonObject { } state when state["Cause"] is JsonValue cause && (string)cause! is ['{', ..] text => [text],
        JsonObject members => members.Select(member => member.Value).OfType<JsonNode>().SelectMany(CausesIn),
        JsonArray items => items.OfType<JsonNode>().SelectMany(CausesIn),
        _ => [],
    };

    [GeneratedRegex(@"[`\]]|\]\(")]
    private static partial Regex Markdown();
}
