using System.Text;
using System.Text.Json.Nodes;
using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Expressions;

namespace PartnerCloud.StatesLanguage.MapRuns;

/// <summary>ResultWriter: exports the results of the children to S3, or only says in which form the state returns them.</summary>
internal sealed class ResultWriter
{
    private const string Put = "arn:aws:states:::s3:putObject";

    private readonly ObjectParameters? parameters;
    private readonly ResultForm form;
    private readonly bool inLines;

    public ResultWriter(StateFields fields)
    {
        Exports = fields.Has("Resource") || fields.Has("Parameters");
        form = Exports ? ResultForm.Whole : ResultForm.Compact;
        if (Exports)
        {
            if (fields.RequiredText("Resource") is var resource and not ("" or Put))
                fields.Refuse("Resource", $"'{resource}' is not supported here: use {Put}");
            parameters = new ObjectParameters(fields, ["Bucket"], ["Prefix"]);
        }
        else if (!fields.Has("WriterConfig"))
            fields.Refuse("Resource", "or WriterConfig must be present");

        if (fields.Object("WriterConfig") is { } config)
        {
            form = ReadForm(config) ?? form;
            inLines = config.Text("OutputType") == "JSONL";
            if (config.Text("OutputType") is { } type and not ("JSON" or "JSONL"))
                config.Refuse("OutputType", $"'{type}' does not exist: use JSON or JSONL");
            if (inLines && !Exports)
                config.Refuse("OutputType", "JSONL needs Resource and Parameters");
            config.Finish();
        }

        fields.Finish();
    }

    /// <summary>Whether the results go to S3.</summary>
    public bool Exports { get; }

    /// <summary>The results of succeeded and tolerated children, as the state returns them.</summary>
    public JsonArray Results(MapRun run, IMapRunExecutions executions) => ChildResults.Of(run.Children!, form, executions);

    /// <summary>Writes the results and their manifest, and returns where they are.</summary>
    public JsonObject Write(MapRun run, EvaluationScope scope, RunServices services)
    {
        var place = parameters!.Evaluate(scope);
        var (bucket, prefix) = (place["Bucket"], place.GetValueOrDefault("Prefix", "").TrimEnd('/'));
        var folder = (prefix.Length == 0 ? "" : prefix + "/") + run.Arn[(run.Arn.LastIndexOf(':') + 1)..];
        try
        {
            return Write(run, bucket, folder, services);
        }
        catch (ObjectRefusedException refusal)
        {
            throw new StateFailureException(ErrorNames.ResultWriterFailed, refusal.Message);
        }
    }

    private static ResultForm? ReadForm(StateFields config)
    {
        switch (config.Text("Transformation"))
        {
            case null: return null;
            case "NONE": return ResultForm.Whole;
            case "COMPACT": return ResultForm.Compact;
            case "FLATTEN": return ResultForm.Flat;
            case { } other:
                config.Refuse("Transformation", $"'{other}' does not exist: use NONE, COMPACT or FLATTEN");
                return null;
        }
    }

    private JsonObject Write(MapRun run, string bucket, string folder, RunServices services)
    {
        var (machine, files) = (run.Parent.StateMachine, new JsonObject());
        foreach (var group in new[] { "FAILED", "PENDING", "SUCCEEDED" })
        {
            var results = ChildResults.Of([.. run.Children!.Where(child => GroupOf(child) == group)], form, services.Children);
            files[group] = results.Count == 0 ? new JsonArray() : new JsonArray(Store($"{folder}/{group}_0.{(inLines ? "jsonl" : "json")}", Content(results)));
        }

        Store($"{folder}/manifest.json", Json.Text(new JsonObject { ["DestinationBucket"] = bucket, ["MapRunArn"] = run.Arn, ["ResultFiles"] = files }));
        return new JsonObject { ["MapRunArn"] = run.Arn, ["ResultWriterDetails"] = new JsonObject { ["Bucket"] = bucket, ["Key"] = $"{folder}/manifest.json" } };

        JsonObject Store(string key, string text)
        {
            var content = Encoding.UTF8.GetBytes(text);
            services.Objects().Write(machine, bucket, key, content);
            return new JsonObject { ["Key"] = key, ["Size"] = content.Length };
        }
    }

    private string Content(JsonArray results) => inLines ? string.Concat(results.Select(result => Json.Text(result) + "\n")) : Json.Text(results);

    private static string GroupOf(MapRunChild child) => child.Status switch
    {
        ChildStatus.Succeeded => "SUCCEEDED",
        ChildStatus.Pending or ChildStatus.PendingRedrive => "PENDING",
        _ => "FAILED",
    };
}
