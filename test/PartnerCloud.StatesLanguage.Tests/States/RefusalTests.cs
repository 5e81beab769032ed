using PartnerCloud.ScriptedWorkflows;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage.Definition;

namespace PartnerCloud.StatesLanguage.Tests.States;

public class RefusalTests
{
    [Theory]
    [InlineData(""" "X": {"Type": "Pass", "Foo": 1, "End": true} """, "State 'X': field 'Foo' is not supported here.")]
    [InlineData(""" "X": {"Type": "Activity", "End": true} """, "State 'X': field 'Type' 'Activity' is not supported here.")]
    [InlineData(""" "X": {"Type": "Pass"} """, "State 'X': field 'Next' is missing")]
    [InlineData(""" "X": {"Type": "Pass", "Next": "Y"} """, "State 'X': leads to the state 'Y', which does not exist.")]
    [InlineData(""" "X": {"Type": "Pass", "End": true}, "Y": {"Type": "Pass", "End": true} """, "State 'Y': is not reachable.")]
    [InlineData(""" "X": {"Type": "Pass", "Next": "X"} """, "has no state that ends")]
    [InlineData(""" "X": {"Type": "Pass", "QueryLanguage": "JSONata", "End": true} """, "State 'X': field 'QueryLanguage' 'JSONata' is not supported here.")]
    [InlineData(""" "X": {"Type": "Pass", "Parameters": {"a": {"b.$": "$.x.length()"}}, "End": true} """, "State 'X': field 'Parameters.a.b.$'")]
    [InlineData(""" "X": {"Type": "Pass", "Parameters": {"b.$": 5}, "End": true} """, "field 'Parameters.b.$' must be a string with a path")]
    [InlineData(""" "X": {"Type": "Pass", "ResultPath": "$.a[*]", "End": true} """, "field 'ResultPath' must be a reference path")]
    [InlineData(""" "X": {"Type": "Pass", "Assign": {"1x": 1}, "End": true} """, "field 'Assign.1x' is not a valid variable name")]
    [InlineData(""" "X": {"Type": "Wait", "Seconds": 1, "SecondsPath": "$.s", "End": true} """, "exactly one")]
    [InlineData(""" "X": {"Type": "Wait", "Timestamp": "tomorrow", "End": true} """, "field 'Timestamp' must be an RFC 3339 timestamp")]
    [InlineData(""" "X": {"Type": "Choice", "Choices": [{"Variable": "$.a", "StringLike": "b", "Next": "Y"}], "Default": "Y"}, "Y": {"Type": "Succeed"} """, "State 'X': field 'Choices[0].StringLike' is not supported here.")]
    [InlineData(""" "X": {"Type": "Choice", "Choices": [{"Variable": "$.a", "NumericEquals": "b", "Next": "Y"}]}, "Y": {"Type": "Succeed"} """, "field 'Choices[0].NumericEquals' must be a number")]
    [InlineData(""" "X": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true} """, "field 'Resource' 'arn:aws:states:::sqs:sendMessage' is not supported here.")]
    [InlineData(""" "X": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "f", "InvocationType": "Event"}, "End": true} """, "field 'Parameters.InvocationType' is not supported here.")]
    [InlineData(""" "X": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"Payload": 1}, "End": true} """, "field 'Parameters.FunctionName' is missing.")]
    [InlineData(""" "X": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "HeartbeatSeconds": 5, "End": true} """, "field 'HeartbeatSeconds' is supported here only for")]
    [InlineData(""" "X": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken", "Parameters": {"FunctionName": "f", "Payload.$": "$$.Task.Token"}, "TimeoutSeconds": 600, "HeartbeatSeconds": 600, "End": true} """, "field 'HeartbeatSeconds' must be smaller than TimeoutSeconds")]
    [InlineData(""" "X": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Retry": [{"ErrorEquals": ["States.ALL", "A"]}], "End": true} """, "field 'Retry[0].ErrorEquals' must hold States.ALL alone.")]
    [InlineData(""" "X": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Retry": [{"ErrorEquals": ["States.ALL"]}, {"ErrorEquals": ["A"]}], "End": true} """, "field 'Retry' must have States.ALL in its last entry.")]
    [InlineData(""" "X": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Retry": [{"ErrorEquals": ["A"], "BackoffRate": 0.5}], "End": true} """, "field 'Retry[0].BackoffRate' must be a number from 1")]
    [InlineData(""" "X": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Credentials": {}, "End": true} """, "field 'Credentials' is not supported here.")]
    [InlineData(""" "X": {"Type": "Map",  "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED"}, "StartAt": "I", "States": {"I": {"Type": "Succeed"}}}, "End": true} """, "State 'X': field 'ItemProcessor.ProcessorConfig.ExecutionType' is missing.")]
    [InlineData(""" "X": {"Type": "Map",  "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "FAST"}, "StartAt": "I", "States": {"I": {"Type": "Succeed"}}}, "End": true} """, "State 'X': field 'ItemProcessor.ProcessorConfig.ExecutionType' 'FAST' does not exist: use STANDARD or EXPRESS.")]
    [InlineData(""" "X": {"Type": "Map",  "ItemProcessor": {"ProcessorConfig": {"Mode": "SOMEWHERE"}, "StartAt": "I", "States": {"I": {"Type": "Succeed"}}}, "End": true} """, "State 'X': field 'ItemProcessor.ProcessorConfig.Mode' 'SOMEWHERE' does not exist: use INLINE or DISTRIBUTED.")]
    [InlineData(""" "X": {"Type": "Map", "Label": "a b", "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I", "States": {"I": {"Type": "Succeed"}}}, "End": true} """, "State 'X': field 'Label' must have 1 to 40 characters")]
    [InlineData(""" "X": {"Type": "Map", "ToleratedFailureCount": 1, "ToleratedFailureCountPath": "$.a", "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I", "States": {"I": {"Type": "Succeed"}}}, "End": true} """, "State 'X': field 'ToleratedFailureCountPath' cannot be combined with ToleratedFailureCount.")]
    [InlineData(""" "X": {"Type": "Map", "ToleratedFailurePercentage": 101, "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I", "States": {"I": {"Type": "Succeed"}}}, "End": true} """, "State 'X': field 'ToleratedFailurePercentage' must be a number from 0 to 100.")]
    [InlineData(""" "X": {"Type": "Map", "ItemBatcher": {"BatchInput": 1}, "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I", "States": {"I": {"Type": "Succeed"}}}, "End": true} """, "State 'X': field 'ItemBatcher.MaxItemsPerBatch' or MaxInputBytesPerBatch must be present.")]
    [InlineData(""" "X": {"Type": "Map", "ItemReader": {}, "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I", "States": {"I": {"Type": "Succeed"}}}, "End": true} """, "State 'X': field 'ItemReader.Resource' is missing.")]
    [InlineData(""" "X": {"Type": "Map", "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "b"}, "ReaderConfig": {"InputType": "JSON"}}, "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I", "States": {"I": {"Type": "Succeed"}}}, "End": true} """, "State 'X': field 'ItemReader.Parameters.Key' is missing.")]
    [InlineData(""" "X": {"Type": "Map", "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "b", "Key": "k"}}, "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I", "States": {"I": {"Type": "Succeed"}}}, "End": true} """, "State 'X': field 'ItemReader.ReaderConfig' is missing.")]
    [InlineData(""" "X": {"Type": "Map", "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "b", "Key": "k"}, "ReaderConfig": {"InputType": "PARQUET"}}, "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I", "States": {"I": {"Type": "Succeed"}}}, "End": true} """, "State 'X': field 'ItemReader.ReaderConfig.InputType' 'PARQUET' is not supported here: use JSON, JSONL or CSV.")]
    [InlineData(""" "X": {"Type": "Map", "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "b", "Key": "k"}, "ReaderConfig": {"InputType": "MANIFEST", "ManifestType": "S3_INVENTORY"}}, "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I", "States": {"I": {"Type": "Succeed"}}}, "End": true} """, "State 'X': field 'ItemReader.ReaderConfig.InputType' 'MANIFEST' is not supported here")]
    [InlineData(""" "X": {"Type": "Map", "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "b", "Key": "k"}, "ReaderConfig": {"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW", "CSVDelimiter": "DOT"}}, "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I", "States": {"I": {"Type": "Succeed"}}}, "End": true} """, "State 'X': field 'ItemReader.ReaderConfig.CSVDelimiter' 'DOT' does not exist")]
    [InlineData(""" "X": {"Type": "Map", "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "b", "Key": "k"}, "ReaderConfig": {"InputType": "JSON", "Transformation": "LOAD_AND_FLATTEN"}}, "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I", "States": {"I": {"Type": "Succeed"}}}, "End": true} """, "State 'X': field 'ItemReader.ReaderConfig.Transformation' 'LOAD_AND_FLATTEN' is not supported here: use NONE.")]
    [InlineData(""" "X": {"Type": "Map", "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"}, "StartAt": "I", "States": {"I": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken", "Parameters": {"FunctionName": "f", "Payload.$": "$$.Task.Token"}, "End": true}}}, "End": true} """, "State 'X': field 'ItemProcessor.ProcessorConfig.ExecutionType' EXPRESS cannot run the state 'I': use STANDARD.")]
    [InlineData(""" "X": {"Type": "Map", "ResultWriter": {}, "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I", "States": {"I": {"Type": "Succeed"}}}, "End": true} """, "State 'X': field 'ResultWriter.Resource' or WriterConfig must be present.")]
    [InlineData(""" "X": {"Type": "Map", "ResultWriter": {"Resource": "arn:aws:states:::s3:copyObject", "Parameters": {"Bucket": "b"}}, "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I", "States": {"I": {"Type": "Succeed"}}}, "End": true} """, "State 'X': field 'ResultWriter.Resource' 'arn:aws:states:::s3:copyObject' is not supported here")]
    [InlineData(""" "X": {"Type": "Map", "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Prefix": "p"}}, "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I", "States": {"I": {"Type": "Succeed"}}}, "End": true} """, "State 'X': field 'ResultWriter.Parameters.Bucket' is missing.")]
    [InlineData(""" "X": {"Type": "Map", "ResultWriter": {"WriterConfig": {"Transformation": "ZIP"}}, "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I", "States": {"I": {"Type": "Succeed"}}}, "End": true} """, "State 'X': field 'ResultWriter.WriterConfig.Transformation' 'ZIP' does not exist: use NONE, COMPACT or FLATTEN.")]
    [InlineData(""" "X": {"Type": "Map", "ResultWriter": {"WriterConfig": {"OutputType": "JSONL"}}, "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "I", "States": {"I": {"Type": "Succeed"}}}, "End": true} """, "State 'X': field 'ResultWriter.WriterConfig.OutputType' JSONL needs Resource and Parameters.")]
    [InlineData(""" "X": {"Type": "Map", "ToleratedFailureCount": 1, "ItemProcessor": {"StartAt": "I", "States": {"I": {"Type": "Succeed"}}}, "End": true} """, "State 'X': field 'ToleratedFailureCount' is not supported here.")]
    [InlineData(""" "X": {"Type": "Pass", "Assign": {"v": 1}, "Next": "P"}, "P": {"Type": "Parallel", "Branches": [{"StartAt": "I", "States": {"I": {"Type": "Pass", "Assign": {"v": 2}, "End": true}}}], "End": true} """, "State 'I': field 'Assign.v' hides the outer variable")]
    [InlineData(""" "X": {"Type": "Parallel", "Branches": [{"StartAt": "X", "States": {"X": {"Type": "Succeed"}}}], "End": true} """, "State 'X': the name is used twice")]
    [InlineData(""" "X": {"Type": "Parallel", "Branches": [{"StartAt": "I", "States": {"I": {"Type": "Pass", "Next": "X"}}}], "End": true} """, "State 'I': leads to the state 'X', which does not exist.")]
    public void Create_UnsupportedFeature_NamesStateAndField(string states, string problem)
    {
        var error = Assert.Throws<AwsErrorException>(() => new Simulation().CreateStates(states));

        Assert.Equal("InvalidDefinition", error.Code);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{", "is not JSON")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("""{"States": {"A": {"Type": "Succeed"}}}""", "field 'StartAt' is missing")]
    [InlineData("""{"StartAt": "B", "States": {"A": {"Type": "Succeed"}}}""", "names the state 'B', which does not exist")]
    [InlineData("""{"StartAt": "A", "Version": "2.0", "States": {"A": {"Type": "Succeed"}}}""", "field 'Version' '2.0' is not supported here")]
    [InlineData("""{"StartAt": "A", "Extra": 1, "States": {"A": {"Type": "Succeed"}}}""", "The state machine: field 'Extra' is not supported here.")]
    [InlineData("""{"StartAt": "A", "StartAt": "A", "States": {"A": {"Type": "Succeed"}}}""", "is not JSON")]
    public void Create_InvalidMachine_SaysWhatIsWrong(string definition, string problem)
    {
        var error = Assert.Throws<AwsErrorException>(() => new Simulation().Create(definition));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_WithManyProblems_NamesAll()
    {
        var error = Assert.Throws<AwsErrorException>(() => new Simulation().CreateStates(""" "X": {"Type": "Pass", "Foo": 1, "Bar": 2, "End": true} """));

        Assert.Contains("'Foo'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'Bar'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fill_MissingValues_NamesThePlaceholders()
    {
        var error = Assert.Throws<InvalidDefinitionException>(() => Placeholders.Fill("${One} ${Two} ${Three}", new Dictionary<string, string> { ["Two"] = "2" }));

        Assert.Contains("'${One}'", error.Message, StringComparison.Ordinal);
        Assert.Contains("'${Three}'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Two", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fill_QuoteInTheValue_StaysJson() =>
        Assert.Equal("{\"a\": \"x\\u0022y\"}", Placeholders.Fill("{\"a\": \"${V}\"}", new Dictionary<string, string> { ["V"] = "x\"y" }));
}
