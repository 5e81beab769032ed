using System.Text;
using System.Text.Json.Nodes;

namespace PartnerCloud.Simulator.Services.StepFunctions;

/// <summary>
/// A page of a list. Its token holds the key of its last item. So between pages, the list may grow at both ends, and items may start or stop
/// matching a filter.
/// </summary>
internal static class StepFunctionsPage
{
    public static JsonObject Of<T>(
        RequestFields request, string member, IEnumerable<T> items, Func<T, string> keyOf, Func<T, JsonObject> write, Func<T, bool>? filter = null)
    {
        var rest = items.ToList();
        if (request.Text("nextToken") is { } token)
        {
            var last = rest.FindIndex(item => keyOf(item) == Decode(token));
            rest = last >= 0 ? rest[(last + 1)..] : throw StepFunctionsErrors.InvalidToken();
        }

        rest = filter is null ? rest : [.. rest.Where(filter)];
        var page = rest.Take(request.PageSize()).ToList();
        var answer = new JsonObject { [member] = new JsonArray([.. page.Select(write)]) };
        if (rest.Count > page.Count)
            answer["nextToken"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(keyOf(page[^1])));
        return answer;
    }

    private static string Decode(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(token));
        }
        catch (FormatException)
        {
            throw StepFunctionsErrors.InvalidToken();
        }
    }
}
