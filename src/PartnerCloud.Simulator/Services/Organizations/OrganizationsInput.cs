using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;
using static PartnerCloud.Simulator.Services.Organizations.OrganizationErrors;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>Reads a request's members. Invalid values throw Organizations' own errors.</summary>
internal static class OrganizationsInput
{
    public static string Text(JsonObject input, string member) =>
        input.Text(member) is { Length: > 0 } text ? text : throw InvalidInput("INPUT_REQUIRED", $"You must specify a value for {member}.");

    public static string Text(JsonObject input, string member, int shortest, int longest)
    {
        var text = Text(input, member);
        if (text.Length < shortest)
            throw InvalidInput("MIN_LENGTH_EXCEEDED", $"You provided a value for {member} that is shorter than {shortest} characters.");
        OrganizationsMarkup.Refuse(member, text);
        return text.Length <= longest ? text : throw InvalidInput("MAX_LENGTH_EXCEEDED", $"You provided a value for {member} that is longer than {longest} characters.");
    }

    /// <summary>The member account that a call names.</summary>
    public static Membership Member(JsonObject input, SimulatedOrganization organization)
    {
        var id = Text(input, "AccountId");
        if (id.Length != 12 || !id.All(char.IsAsciiDigit))
            throw InvalidInput("INVALID_PATTERN", "You provided a value for AccountId that is not 12 digits.");
        return organization.Member(id) ?? throw AccountNotFound();
    }

    /// <summary>Checks that a call concerns service control policies.</summary>
    public static void PolicyType(JsonObject input, string member)
    {
        if (Text(input, member) != OrganizationPolicy.Type)
            throw InvalidInput("INVALID_ENUM_POLICY_TYPE", $"The simulated organizations service supports only policies of type {OrganizationPolicy.Type}.");
    }

    public static IReadOnlyList<KeyValuePair<string, string>> Tags(JsonObject input)
    {
        var tags = input.Pairs("Tags");
        if (tags.Any(tag => tag.Key.Length is 0 or > 128 || tag.Value.Length > 256))
            throw InvalidInput("INVALID_LIST_MEMBER", "A tag's key has 1 to 128 and its value at most 256 characters.");
        if (tags.Any(tag => tag.Key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase)))
            throw InvalidInput("INVALID_SYSTEM_TAGS_PARAMETER", "A tag's key cannot begin with aws:.");
        foreach (var tag in tags)
            OrganizationsMarkup.Refuse("Tags", $"{tag.Key} {tag.Value}");
        return tags.DistinctBy(tag => tag.Key).Count() == tags.Count
            ? tags
            : throw InvalidInput("DUPLICATE_TAG_KEY", "Tag keys must be unique among the tags attached to the same entity.");
    }
}
