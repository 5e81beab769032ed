using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Expressions;
using PartnerCloud.StatesLanguage.Paths;

namespace PartnerCloud.StatesLanguage.MapRuns;

/// <summary>ItemBatcher: gives each child a batch of items.</summary>
internal sealed class ItemBatcher
{
    private const string ItemsName = "MaxItemsPerBatch";
    private const string BytesName = "MaxInputBytesPerBatch";

    private readonly int? mostItems;
    private readonly int? mostBytes;
    private readonly JsonPath? mostItemsPath;
    private readonly JsonPath? mostBytesPath;
    private readonly PayloadTemplate? batchInput;

    public ItemBatcher(StateFields fields)
    {
        mostItems = fields.Integer(ItemsName, 1, int.MaxValue);
        mostItemsPath = fields.PathInsteadOf(ItemsName);
        mostBytes = fields.Integer(BytesName, 1, Json.MaximumBytes);
        mostBytesPath = fields.PathInsteadOf(BytesName);
        batchInput = fields.Template("BatchInput");
        if (!fields.Has(ItemsName) && !fields.Has(BytesName) && mostItemsPath is null && mostBytesPath is null)
            fields.Refuse(ItemsName, $"or {BytesName} must be present");
        fields.Finish();
    }

    /// <summary>Divides the items into batches, in their order.</summary>
    public IEnumerable<MapRunChild> Batches(IEnumerable<JsonNode?> items, EvaluationScope scope)
    {
        var (most, bytes) = (Limit(mostItems, mostItemsPath, ItemsName, int.MaxValue, scope), Limit(mostBytes, mostBytesPath, BytesName, Json.MaximumBytes, scope));
        var shared = batchInput?.Evaluate(scope);
        var empty = Size(Input(shared, []));
        var (batch, size) = (new List<JsonNode?>(), empty);
        foreach (var item in items)
        {
            var added = Size(item) + 1;
            if (empty + added - 1 > bytes)
                throw new StateFailureException(ErrorNames.DataLimitExceeded, $"An item with its batch input is larger than the {bytes} bytes that a batch may have.");
            if (batch.Count > 0 && (batch.Count == most || size + added - 1 > bytes))
            {
                yield return new MapRunChild(Input(shared, batch), batch.Count);
                (batch, size) = ([], empty);
            }

            batch.Add(item);
            size += added;
        }

        if (batch.Count > 0)
            yield return new MapRunChild(Input(shared, batch), batch.Count);
    }

    private static int Limit(int? number, JsonPath? path, string name, int most, EvaluationScope scope)
    {
        if (path is null)
            return number ?? most;
        var value = scope.Select(path, name + "Path");
        var text = Json.TextOfString(value);
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var limit) && limit >= 1 && limit <= most
            ? limit
            : throw StateFailureException.Runtime($"The {name}Path field refers to value \"{text}\" which is not a valid integer from 1 to {most}: {path.Text}");
    }

    private static JsonObject Input(JsonNode? shared, IEnumerable<JsonNode?> items)
    {
        var input = new JsonObject();
        if (shared is not null)
            input["BatchInput"] = Json.Copy(shared);
        input["Items"] = new JsonArray([.. items.Select(Json.Copy)]);
        return input;
    }

    private static int Size(JsonNode? value) => Encoding.UTF8.GetByteCount(Json.Text(value));
}
