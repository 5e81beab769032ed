using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>Pages of at most 20 items. Some pages are empty and still have a NextToken. Only a missing token marks the end.</summary>
internal sealed class OrganizationsPages(CloudOptions options)
{
    private const int Largest = 20;
    private int lists;

    public JsonObject Page(JsonObject input, string member, IReadOnlyList<JsonObject> items) => Page(input, member, items, item => item);

    /// <summary>Makes a page, and writes only the items on it.</summary>
    public JsonObject Page<T>(JsonObject input, string member, IReadOnlyList<T> items, Func<T, JsonObject> write)
    {
        var size = input.Number("MaxResults") switch
        {
            null => Largest,
            < 1 => throw OrganizationErrors.InvalidInput("MIN_VALUE_EXCEEDED", "MaxResults is at least 1."),
            > Largest => throw OrganizationErrors.InvalidInput("MAX_VALUE_EXCEEDED", "MaxResults is at most 20."),
            { } asked => (int)asked,
        };
        var start = input.Text("NextToken") is { } token ? StartOf(token) : 0;
        if (input["NextToken"] is null && options.EmptyPageEvery > 0 && ++lists % options.EmptyPageEvery == 0)
            return new JsonObject { [member] = new JsonArray(), ["NextToken"] = TokenFor(start) };
        var page = new JsonObject { [member] = new JsonArray([.. items.Skip(start).Take(size).Select(write)]) };
        if (start + size < items.Count)
            page["NextToken"] = TokenFor(start + size);
        return page;
    }

    private static string TokenFor(int start) => Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"page-from-{start}")));

    private static int StartOf(string token)
    {
        Span<byte> bytes = stackalloc byte[64];
        return Convert.TryFromBase64String(token, bytes, out var length)
            && Encoding.ASCII.GetString(bytes[..length]).Split('-') is ["page", "from", var start]
            && int.TryParse(start, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
                ? from
                : throw OrganizationErrors.InvalidInput("INVALID_NEXT_TOKEN", "The NextToken is not one that this operation returned.");
    }
}
