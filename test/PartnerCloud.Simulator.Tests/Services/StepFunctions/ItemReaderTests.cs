using System.Text.Json.Nodes;
using PartnerCloud.ScriptedWorkflows;
using PartnerCloud.StatesLanguage.Executions;
using static PartnerCloud.ScriptedWorkflows.Simulation;

namespace PartnerCloud.Simulator.Tests.Services.StepFunctions;

public sealed class ItemReaderTests
{
    [Theory]
    [InlineData("""[1, {"a": 2}]""", """ "InputType": "JSON" """, "", """[1, {"a": 2}]""")]
    [InlineData("""[1, 2, 3]""", """ "InputType": "JSON", "MaxItems": 2 """, "", "[1, 2]")]
    [InlineData("""[1, 2, 3]""", """ "InputType": "JSON", "MaxItemsPath": "$.most" """, "", "[1]")]
    [InlineData("""{"k": "v"}""", """ "InputType": "JSON" """, "", """[{"Key": "k", "Value": "v"}]""")]
    [InlineData("""{"x": [{"a/b": [5]}]}""", """ "InputType": "JSON", "ItemsPointer": "/x/0/a~1b" """, "", "[5]")]
    [InlineData("""{"x": [7]}""", """ "InputType": "JSON" """, """ "ItemsPath": "$.x", """, "[7]")]
    [InlineData("{\"a\": 1}\n\n2\r\n", """ "InputType": "JSONL" """, "", """[{"a": 1}, 2]""")]
    [InlineData("\uFEFFa,b\n1,\"x,\"\"y\"\"\"\n2\n3,4,5\n", """ "InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW" """, "", """[{"a": "1", "b": "x,\"y\""}, {"a": "2", "b": ""}, {"a": "3", "b": "4"}]""")]
    [InlineData("1;2\r\n", """ "InputType": "CSV", "CSVHeaderLocation": "GIVEN", "CSVHeaders": ["a", "b"], "CSVDelimiter": "SEMICOLON" """, "", """[{"a": "1", "b": "2"}]""")]
    public async Task File_OfEachType_BecomesTheItems(string content, string config, string fields, string expected)
    {
        await using var aws = await MapRunCloud.StartAsync();
        await aws.PutAsync("in/items", content);

        var execution = await aws.RunAsync(Reader(config) + fields, """{"key": "in/items", "most": "1"}""");

        Assert.True(execution.State.Status == ExecutionStatus.Succeeded, execution.State.Cause);
        AssertJson(expected, JsonNode.Parse(execution.State.Output!));
    }

    [Theory]
    [InlineData("""5""", """ "InputType": "JSON" """, "Attempting to map over non-iterable node.")]
    [InlineData("""{""", """ "InputType": "JSON" """, "The object 'in/items' is not JSON: ")]
    [InlineData("1\n{", """ "InputType": "JSONL" """, "The object 'in/items' is not JSONL: ")]
    [InlineData("""{}""", """ "InputType": "JSON", "ItemsPointer": "/x" """, "The ItemsPointer '/x' finds nothing in the file.")]
    [InlineData("a,a\n1,2", """ "InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW" """, "CSV headers cannot contain duplicates.")]
    [InlineData("a,b\n\"x", """ "InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW" """, "The CSV file has a wrong line: ")]
    [InlineData("[1]", """ "InputType": "JSON", "MaxItemsPath": "$.none" """, "field MaxItems must be positive")]
    public async Task File_ThatCannotBeRead_FailsTheMapRunWithAwsError(string content, string config, string cause)
    {
        await using var aws = await MapRunCloud.StartAsync();
        await aws.PutAsync("in/items", content);

        var execution = await aws.RunAsync(Reader(config), """{"key": "in/items", "none": 0}""");

        Assert.Equal("States.ItemReaderFailed", execution.State.Error);
        Assert.StartsWith(cause, execution.State.Cause, StringComparison.Ordinal);
        Assert.Equal(
            ["ExecutionStarted", "MapStateEntered", "MapStateStarted", "MapRunStarted", "MapRunFailed", "MapStateFailed", "ExecutionFailed"],
            execution.Events.Select(item => item.Type));
    }

    [Fact]
    public async Task List_OfABucket_HasAnItemForEachObject()
    {
        await using var aws = await MapRunCloud.StartAsync();
        foreach (var key in new[] { "in/a", "in/folder/", "other" })
            await aws.PutAsync(key, "x");

        var execution = await aws.RunAsync(""" "ItemReader": {"Resource": "arn:aws:states:::s3:listObjectsV2", "Parameters": {"Bucket": "data", "Prefix.$": "$.p"}}, """, """{"p": "in/"}""");

        var items = JsonNode.Parse(execution.State.Output!)!.AsArray();
        Assert.Equal(["in/a", "in/folder/"], items.Select(item => (string?)item!["Key"]));
        AssertJson($$"""{"Etag": "\"9dd4e461268c8034f5c8564e155c67a6\"", "Key": "in/a", "LastModified": {{Start.ToUnixTimeSeconds()}}, "Size": 1, "StorageClass": "STANDARD"}""", items[0]);
    }

    [Theory]
    [InlineData("s3:ListBucket", """ "Resource": "arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "data", "Key": "in/items"}, "ReaderConfig": {"InputType": "JSON"} """, "s3:GetObject")]
    [InlineData("s3:GetObject", """ "Resource": "arn:aws:states:::s3:listObjectsV2", "Parameters": {"Bucket": "data"} """, "s3:ListBucket")]
    public async Task Role_WithoutThePermission_CannotRead(string allowed, string reader, string missing)
    {
        await using var aws = await MapRunCloud.StartAsync();
        await aws.PutAsync("in/items", "[1]");
        aws.Allow(allowed);

        var execution = await aws.RunAsync($$""" "ItemReader": { {{reader}} }, """);

        Assert.Equal("States.ItemReaderFailed", execution.State.Error);
        Assert.Contains(missing, execution.State.Cause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redrive_AfterAFailedReading_ReadsAgainInTheSameMapRun()
    {
        await using var aws = await MapRunCloud.StartAsync();
        var execution = await aws.RunAsync(Reader(""" "InputType": "JSON" """), """{"key": "late"}""");
        Assert.Equal("States.ItemReaderFailed", execution.State.Error);
        await aws.PutAsync("late", "[1]");

        await aws.StepFunctions.Executions.RedriveAsync(execution.Arn);
        await EndOf(execution);

        Assert.Equal("[1]", execution.State.Output);
        Assert.Equal(1, Assert.Single(execution.MapRuns).RedriveCount);
    }

    [Fact]
    public async Task Redrive_AfterFailedChildren_KeepsTheFirstReading()
    {
        await using var aws = await MapRunCloud.StartAsync();
        await aws.PutAsync("items", "[1]");
        var broken = true;
        aws.Functions.On("F", payload => broken ? throw new InvalidOperationException("no") : payload);
        var execution = await aws.RunAsync(Reader(""" "InputType": "JSON" """), """{"key": "items"}""", """{"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "F", "Payload.$": "$"}, "OutputPath": "$.Payload", "End": true}""");
        Assert.Equal(ExecutionStatus.Failed, execution.State.Status);
        broken = false;
        await aws.PutAsync("items", "[2, 3]");

        await aws.StepFunctions.Executions.RedriveAsync(execution.Arn);
        await EndOf(execution);

        Assert.Equal("[1]", execution.State.Output);
    }

    private static string Reader(string config) =>
        $$""" "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "data", "Key.$": "$.key"}, "ReaderConfig": { {{config}} } }, """;
}
