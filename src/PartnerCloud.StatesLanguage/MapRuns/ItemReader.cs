using System.Globalization;
using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Expressions;
using PartnerCloud.StatesLanguage.Paths;

namespace PartnerCloud.StatesLanguage.MapRuns;

/// <summary>ItemReader: reads the items from an object in S3, or lists the objects of a bucket as items.</summary>
internal sealed class ItemReader
{
    private const string Get = "arn:aws:states:::s3:getObject";
    private const string List = "arn:aws:states:::s3:listObjectsV2";
    private const int MostItems = 100_000_000;

    private readonly bool lists;
    private readonly ObjectParameters parameters;
    private readonly ItemFormat? format;
    private readonly int? mostItems;
    private readonly JsonPath? mostItemsPath;

    public ItemReader(StateFields fields)
    {
        var resource = fields.RequiredText("Resource");
        lists = resource == List;
        if (resource is not ("" or Get or List))
            fields.Refuse("Resource", $"'{resource}' is not supported here: use {Get} or {List}");
        parameters = lists
            ? new ObjectParameters(fields, ["Bucket"], ["Prefix", "ExpectedBucketOwner"])
            : new ObjectParameters(fields, ["Bucket", "Key"], ["VersionId", "ExpectedBucketOwner"]);
        if (fields.Object("ReaderConfig") is { } config)
        {
            mostItems = config.Integer("MaxItems", 1, MostItems);
            mostItemsPath = config.PathInsteadOf("MaxItems");
            if (config.Text("Transformation") is { } transformation && transformation != "NONE")
                config.Refuse("Transformation", $"'{transformation}' is not supported here: use NONE");
            format = lists ? null : new ItemFormat(config);
            config.Finish();
        }
        else if (!lists)
            fields.Refuse("ReaderConfig", "is missing");

        fields.Finish();
    }

    /// <summary>Reads the items.</summary>
    /// <param name="scope">The state's input after InputPath.</param>
    /// <param name="machine">The state machine, whose role reads.</param>
    /// <param name="objects">The objects in S3.</param>
    /// <param name="select">Applies ItemsPath to what was read.</param>
    public IReadOnlyList<JsonNode?> Read(EvaluationScope scope, StateMachine machine, IMapRunObjects objects, Func<JsonNode?, JsonNode?> select)
    {
        var most = Most(scope);
        var place = parameters.Evaluate(scope);
        try
        {
            return [.. MapItems.OfFile(select(Data(place, machine, objects))).Take(most)];
        }
        catch (ObjectRefusedException refusal)
        {
            throw StateFailureException.ItemReader(refusal.Message);
        }
    }

    private JsonNode? Data(IReadOnlyDictionary<string, string> place, StateMachine machine, IMapRunObjects objects)
    {
        var (bucket, owner) = (place["Bucket"], place.GetValueOrDefault("ExpectedBucketOwner"));
        if (lists)
            return new JsonArray([.. objects.List(machine, bucket, place.GetValueOrDefault("Prefix", ""), owner).Select(Item)]);
        var key = place["Key"];
        return format!.Read(key, objects.Read(machine, bucket, key, place.GetValueOrDefault("VersionId"), owner));
    }

    private static JsonObject Item(ListedObject listed) => new()
    {
        ["Etag"] = listed.ETag,
        ["Key"] = listed.Key,
        ["LastModified"] = listed.LastModified.ToUnixTimeSeconds(),
        ["Size"] = listed.Size,
        ["StorageClass"] = listed.StorageClass,
    };

    private int Most(EvaluationScope scope)
    {
        if (mostItemsPath is null)
            return mostItems ?? MostItems;
        var value = scope.Select(mostItemsPath, "MaxItemsPath");
        var text = Json.TextOfString(value);
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var most))
            throw StateFailureException.Runtime($"The MaxItemsPath field refers to value \"{text}\" which is not a valid integer: {mostItemsPath.Text}");
        return most > 0 ? most : throw StateFailureException.ItemReader("field MaxItems must be positive");
    }
}
