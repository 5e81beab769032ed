using System.Globalization;
using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.SecretsManager;

/// <summary>ListSecrets with its filters.</summary>
internal static class SecretList
{
    public static JsonObject List(JsonObject input, SecretScope scope)
    {
        var planned = input.Flag("IncludePlannedDeletion") ?? false;
        var size = (int)(input.Number("MaxResults") ?? 100);
        if (size is < 1 or > 100)
            throw SecretErrors.InvalidParameter("MaxResults must be between 1 and 100.");
        var start = input.Text("NextToken") is not { } token ? 0
            : int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from
            : throw new AwsErrorException("InvalidNextTokenException", "The NextToken value is invalid.");
        var filters = (input.Array("Filters") ?? []).OfType<JsonObject>().Select(Filter).ToList();
        var found = scope.All.Values.Where(secret => (planned || secret.Deleted is null) && filters.TrueForAll(filter => filter(secret)));
        var by = Order(input.Text("SortBy") ?? "created-date");
        var ordered = (input.Text("SortOrder") == "asc" ? found.OrderBy(by) : found.OrderByDescending(by)).ToList();
        var page = new JsonObject { ["SecretList"] = new JsonArray([.. ordered.Skip(start).Take(size).Select(secret => SecretJson.Describe(secret, "SecretVersionsToStages"))]) };
        if (start + size < ordered.Count)
            page["NextToken"] = (start + size).ToString(CultureInfo.InvariantCulture);
        return page;
    }

    private static Func<Secret, IComparable> Order(string field) => field switch
    {
        "created-date" => secret => secret.Created,
        "last-changed-date" => secret => secret.Changed,
        "name" => secret => secret.Name,
        _ => throw SecretErrors.InvalidParameter($"The simulated secretsmanager service does not implement sorting by {field}."),
    };

    // A value matches the beginning of a text. A leading ! negates it.
    private static Func<Secret, bool> Filter(JsonObject filter)
    {
        var key = filter.Text("Key") ?? "";
        var values = filter.Texts("Values") ?? [];
        if (key is not ("name" or "description" or "tag-key" or "tag-value" or "all"))
            throw SecretErrors.InvalidParameter($"The simulated secretsmanager service does not implement the filter {key}.");
        return secret => values.Any(value => value.StartsWith('!') ? !Matches(secret, key, value[1..]) : Matches(secret, key, value));
    }

    private static bool Matches(Secret secret, string key, string value) => key switch
    {
        "name" => secret.Name.StartsWith(value, StringComparison.Ordinal),
        "description" => secret.Description?.StartsWith(value, StringComparison.OrdinalIgnoreCase) ?? false,
        "tag-key" => secret.Tags.Keys.Any(tag => tag.StartsWith(value, StringComparison.Ordinal)),
        "tag-value" => secret.Tags.Values.Any(tag => tag.StartsWith(value, StringComparison.Ordinal)),
        _ => new[] { "name", "description", "tag-key", "tag-value" }.Any(one => Matches(secret, one, value)),
    };
}
