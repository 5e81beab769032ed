using System.Text.Json.Nodes;
using PartnerCloud.Local.Composition;
using PartnerCloud.Simulator.Services.StepFunctions;
using PartnerCloud.Simulator.Wire;
using PartnerCloud.StatesLanguage;
using PartnerCloud.StatesLanguage.Engine;
using PartnerCloud.StatesLanguage.Executions;
using PartnerCloud.StatesLanguage.Expressions;
using PartnerCloud.StatesLanguage.Intrinsics;
using PartnerCloud.StatesLanguage.Time;

namespace PartnerCloud.Workflow.Tests.Fuzz;

/// <summary>The interpreter refuses a definition or an input with AWS's errors, or runs it to its end. A failed execution has an error of the States Language.</summary>
public sealed class InterpreterFuzzTests
{
    private static readonly string[] Definitions =
    [
        """{"StartAt":"A","States":{"A":{"Type":"Pass","Parameters":{"a.$":"$.list[1:3]","b.$":"States.Format('{} of {}', $.name, $$.Execution.Name)","c":[{"d.$":"$..id"}]},"ResultPath":"$.made","Next":"B"},"B":{"Type":"Choice","Choices":[{"And":[{"Variable":"$.made.b","StringMatches":"*of*"},{"Not":{"Variable":"$.n","NumericGreaterThan":5}}],"Next":"C"},{"Variable":"$.at","TimestampLessThanPath":"$.at","Next":"C"}],"Default":"D"},"C":{"Type":"Wait","SecondsPath":"$.n","Next":"D"},"D":{"Type":"Succeed","OutputPath":"$.list[?(@.id == 1 || @.id > 1)]"}}}""",
        """{"StartAt":"M","TimeoutSeconds":600,"States":{"M":{"Type":"Map","ItemsPath":"$.list","MaxConcurrency":2,"ItemSelector":{"i.$":"$$.Map.Item.Index","v.$":"$$.Map.Item.Value.id"},"ItemProcessor":{"ProcessorConfig":{"Mode":"INLINE"},"StartAt":"T","States":{"T":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName":"arn:aws:lambda:us-east-1:589942003651:function:F","Payload.$":"$"},"TimeoutSeconds":60,"Retry":[{"ErrorEquals":["States.ALL"],"IntervalSeconds":1,"MaxAttempts":2,"BackoffRate":2,"MaxDelaySeconds":5,"JitterStrategy":"FULL"}],"Catch":[{"ErrorEquals":["States.ALL"],"ResultPath":"$.error","Next":"F"}],"End":true},"F":{"Type":"Fail","ErrorPath":"$.error.Error","CausePath":"States.JsonToString($.error)"}}},"ResultSelector":{"all.$":"$[*].Payload"},"Assign":{"seen.$":"States.ArrayLength($)"},"Next":"P"},"P":{"Type":"Parallel","Branches":[{"StartAt":"X","States":{"X":{"Type":"Pass","Result":{"x":1},"End":true}}},{"StartAt":"Y","States":{"Y":{"Type":"Pass","Parameters":{"y.$":"$seen"},"End":true}}}],"End":true}}}""",
    ];

    private static readonly string[] Inputs =
    [
        """{"name":"Acme","n":3,"at":"2026-11-20T12:00:00Z","list":[{"id":1},{"id":2,"more":{"id":3}},{"id":"x"}]}""",
        """{"name":null,"n":1.5,"list":[]}""",
    ];

    private static readonly string[] Expressions =
    [
        "$", "$.list[0].id", "$..id", "$.list[?(@.id == 1 && !(@.more.id >= 3 || @.x != 'y'))]", "$.list[-1:]['id','more']", "$.list[0:3:2].*", "$$.Execution.Name", "$seen.id[0]", "States.Format('{} \\{\\} {}', $.name, 1)",
        "States.ArrayRange(1, 9, 2)", "States.ArrayPartition($.list, 2)", "States.StringSplit($.name, 'c')", "States.MathAdd($.n, 1)", "States.MathRandom(1, 5, 7)", "States.Hash($.name, 'SHA-256')", "States.Base64Decode(States.Base64Encode($.name))",
        "States.JsonMerge($, $.list[0], false)", "States.StringToJson(States.JsonToString($))", "States.ArrayContains($.list, $.list[0])", "States.ArrayUnique($.list)", "States.ArrayGetItem($.list, 0)", "States.Array(1, 'a', null, true, $.n)", "States.UUID()",
    ];

    [Fact]
    public Task Execution_OfAMutatedDefinition_IsRefusedOrEnds() => Fuzz.TryAsync(6, mutator =>
    {
        var definition = mutator.OneOf(Definitions);
        return (mutator.Next(3) == 0 ? mutator.Characters(definition) : mutator.Json(definition)) + "\n" + mutator.OneOf(Inputs);
    }, RunAsync);

    [Fact]
    public Task Execution_WithAMutatedInput_IsRefusedOrEnds() => Fuzz.TryAsync(6, mutator =>
    {
        var input = mutator.OneOf(Inputs);
        return mutator.OneOf(Definitions) + "\n" + (mutator.Next(5) == 0 ? mutator.Characters(input).ReplaceLineEndings(" ") : mutator.Json(input));
    }, RunAsync);

    [Fact]
    public Task Definition_OfAMutatedWorkflow_IsReadOrRefused()
    {
        var workflows = WorkflowFiles.Read().Select(workflow => workflow.Definition).ToList();
        return Fuzz.TryAsync(1, mutator => mutator.Next(3) == 0 ? mutator.Characters(mutator.OneOf(workflows)) : mutator.Json(mutator.OneOf(workflows)), definition =>
        {
            CreatedOrNull(Machine().StepFunctions, definition);
            return Task.FromResult<string?>(null);
        });
    }

    [Fact]
    public Task Expression_Mutated_IsRefusedOrYieldsAValue()
    {
        var input = Json.Parse(Inputs[0]);
        var scope = new EvaluationScope(input, () => new JsonObject { ["Execution"] = new JsonObject { ["Name"] = "e" } }, new VariableScope(null), new RandomSource(new Random(1)));
        return Fuzz.TryAsync(7, mutator => mutator.Characters(mutator.OneOf(Expressions)), text =>
        {
            try
            {
                Json.Text(ExpressionReader.Read(text).Evaluate(scope, "field"));
            }
            catch (Exception refused) when (refused is ExpressionSyntaxException or StateFailureException)
            {
                // an expected refusal
            }
            return Task.FromResult<string?>(null);
        });
    }

    private static async Task<string?> RunAsync(string definitionAndInput)
    {
        var at = definitionAndInput.LastIndexOf('\n');
        if (at < 0) return null;
        var (states, _) = Machine();
        if (CreatedOrNull(states, definitionAndInput[..at]) is not { } machine) return null;
        Execution execution;
        try
        {
            execution = states.Executions.Start(machine.Arn, "e", definitionAndInput[(at + 1)..]);
        }
        catch (AwsErrorException refused)
        {
            return refused.Code is "InvalidExecutionInput" or "ValidationException" ? null : $"The input is refused with {refused.Code}: {refused.Message}";
        }
        var ended = await execution.Completion;
        return ended.Cause?.Contains("The simulated", StringComparison.Ordinal) == true ? $"It ends with {ended.Error}: {ended.Cause}" : null;
    }

    private static StateMachine? CreatedOrNull(StepFunctionsService states, string definition)
    {
        try
        {
            return states.StateMachines.Create("589942003651", "us-east-1", "m", definition, "arn:aws:iam::589942003651:role/r");
        }
        catch (AwsErrorException refused) when (refused.Code == "InvalidDefinition")
        {
            return null;
        }
    }

    private static (StepFunctionsService StepFunctions, Activity Activity) Machine()
    {
        var activity = new Activity();
        var clock = new VirtualTime(TestPartnerCloud.Start, activity);
        return (new StepFunctionsService(new ExecutionEngine(new EngineOptions { Functions = new NoFunctions(), Events = new NoEvents(), Clock = clock, HostTime = clock, Activity = activity, Random = new Random(1) })), activity);
    }
}
