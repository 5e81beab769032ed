using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using PartnerCloud.Lambda.Contract.Requests;
using PartnerCloud.Lambda.Contract.Users;
using PartnerCloud.Lambda.Users;

namespace PartnerCloud.Local.Tests.Documentation;

/// <summary>docs/reference.md names every field that callers send or receive.</summary>
public sealed partial class ReferencePageTests
{
    private const string CamsBus = "${EventBusName}";

    [Theory]
    [InlineData(typeof(OnboardingRequest), "A request for an account", "organizationId")]
    [InlineData(typeof(UserRequest), "A request for users", null)]
    [InlineData(typeof(MaintainedUser), "The output of a request for users", "error message")]
    public void Contract_EveryField_IsInTheReference(Type contract, string heading, string? elsewhere)
    {
        var fields = FieldsOf(contract).Except(elsewhere?.Split(' ') ?? []).Distinct().ToList();

        Assert.NotEmpty(fields);
        Assert.Empty(fields.Except(NamesUnder(heading)));
    }

    [Theory]
    [InlineData("onboard-account", "The output of an onboarding")]
    [InlineData("maintain-users", "The output of a request for users")]
    public void Output_EveryField_IsInTheReference(string workflow, string heading)
    {
        var outputs = StatesOf(workflow).Where(state => state.Key.StartsWith("Report", StringComparison.Ordinal) && (string?)state.Value["Type"] == "Pass").ToList();

        Assert.NotEmpty(outputs);
        Assert.Empty(outputs.SelectMany(state => KeysOf(state.Value["Parameters"]!.AsObject())).Except(NamesUnder(heading)));
    }

    [Theory]
    [InlineData("onboard-account")]
    [InlineData("maintain-users")]
    public void Event_EveryTypeStatusAndField_IsInTheReference(string workflow)
    {
        var entries = StatesOf(workflow).SelectMany(state => state.Value["Parameters"]?["Entries"]?.AsArray() ?? []).OfType<JsonObject>()
            .Where(entry => (string?)entry["EventBusName"] == CamsBus).ToList();
        var section = Section("Events");

        Assert.NotEmpty(entries);
        Assert.All(entries, entry => Assert.Contains($"| `{entry["DetailType"]}` |", section, StringComparison.Ordinal));
        Assert.All(entries.Select(entry => entry["Detail"]!["status"]).OfType<JsonNode>(), status => Assert.Contains($"| `{status}` |", section, StringComparison.Ordinal));
        Assert.Empty(entries.SelectMany(entry => KeysOf(entry["Detail"]!.AsObject())).Except(NamesUnder("Events")));
    }

    [Fact]
    public void Event_ExpiredCredentials_IsInTheReference() => Assert.Contains($"| `{CredentialsEvents.Expired}` |", Section("Events"), StringComparison.Ordinal);

    /// <summary>All names in a contract's JSON, with those of its parts.</summary>
    private static IEnumerable<string> FieldsOf(Type contract) => contract.GetProperties().SelectMany(property =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>() is { Name: var name } ? FieldsOf(PartOf(property.PropertyType)).Prepend(name) : []);

    private static Type PartOf(Type type) => type.IsGenericType ? type.GetGenericArguments()[0] : type;

    /// <summary>All names of an object in Amazon States Language, with those of its parts.</summary>
    private static IEnumerable<string> KeysOf(JsonObject template) => template.SelectMany(entry =>
        (entry.Value is JsonObject part ? KeysOf(part) : []).Prepend(entry.Key.EndsWith(".$", StringComparison.Ordinal) ? entry.Key[..^2] : entry.Key));

    /// <summary>All states, with those of branches and loops.</summary>
    private static IEnumerable<KeyValuePair<string, JsonNode>> StatesOf(string workflow) =>
        Nested(JsonNode.Parse(DocumentFiles.Read($"statemachine/{workflow}.asl.json"))!["States"]!.AsObject());

    private static IEnumerable<KeyValuePair<string, JsonNode>> Nested(JsonObject states) => states.SelectMany(state =>
        (state.Value!["Branches"]?.AsArray() ?? []).Append(state.Value["ItemProcessor"]).OfType<JsonObject>().SelectMany(inner => Nested(inner["States"]!.AsObject()))
            .Prepend(new(state.Key, state.Value)));

    private static string Section(string heading)
    {
        var page = DocumentFiles.Read("docs/reference.md");
        return page[page.IndexOf($"## {heading}\n", StringComparison.Ordinal)..].Split("\n## ")[0];
    }

    private static IEnumerable<string> NamesUnder(string heading) => Code().Matches(Section(heading)).SelectMany(code => Name().Matches(code.Value)).Select(name => name.Value);

    [GeneratedRegex("`[^`\n]+`")]
    private static partial Regex Code();

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Name();
}
