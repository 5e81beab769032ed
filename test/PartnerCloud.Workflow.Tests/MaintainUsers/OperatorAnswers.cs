using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using PartnerCloud.Local.Cloud.Faults;
using PartnerCloud.Local.Composition;
using PartnerCloud.Local.Wire;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>Operators who answer each identity question over the wire, as soon as its event is on the bus.</summary>
internal sealed class OperatorAnswers(TestPartnerCloud aws)
{
    public const string Confirmation = """{"confirmedBy": "ops.kim", "protocolReference": "INC-4711"}""";

    private readonly ConcurrentDictionary<string, JsonObject> seen = new(QuestionsOn(aws).Select(question => KeyValuePair.Create((string)question["taskToken"]!, question)));
    private readonly ConcurrentQueue<Answer> answers = new();

    /// <summary>The questions so far, in order.</summary>
    public IReadOnlyList<JsonObject> Questions => [.. QuestionsOn(aws)];

    /// <summary>Whether the operators confirm when no answer is planned.</summary>
    public bool AnswersByDefault { get; init; } = true;

    /// <summary>Starts to answer. Call it again after the faults were cleared.</summary>
    public OperatorAnswers StartAnswering()
    {
        aws.Cloud.Faults.AfterChange("events", "PutEvents", Occurrence.Every, _ => AnswerAsync());
        return this;
    }

    /// <summary>Plans the next answer as a success with an output.</summary>
    public OperatorAnswers WillAnswer(string output) => Plan(new("SendTaskSuccess", new() { ["output"] = output }));

    /// <summary>Plans the next answer as a failure.</summary>
    public OperatorAnswers WillRefuse(string error, string? cause)
    {
        var details = new JsonObject { ["error"] = error };
        if (cause is not null) details["cause"] = cause;
        return Plan(new("SendTaskFailure", details));
    }

    /// <summary>Answers the last question with a success.</summary>
    public Task AnswerLastAsync(string output) => AnswerAsync((string)Questions[^1]["taskToken"]!, output);

    /// <summary>Answers one question with a success.</summary>
    public Task AnswerAsync(string token, string output) => SendAsync(token, new("SendTaskSuccess", new() { ["output"] = output }));

    /// <summary>Answers the last question in an access role. Returns the error's code, or null for a success.</summary>
    public async Task<string?> AnswerAsAsync(string role, string output)
    {
        var (account, key) = (aws.Cloud.Options.ManagementAccountId, "ASIA" + role.ToUpperInvariant());
        aws.Cloud.Callers.RegisterPrincipal(key, new Caller(account, $"arn:aws:sts::{account}:assumed-role/{role}/kim", $"{aws.Cloud.Accounts[account].Iam.Roles[role].Id}:kim", key, "us-east-1"));
        try
        {
            await SendAsync((string)Questions[^1]["taskToken"]!, new("SendTaskSuccess", new() { ["output"] = output }), key);
            return null;
        }
        catch (AwsErrorException refused)
        {
            return refused.Code;
        }
    }

    private static IEnumerable<JsonObject> QuestionsOn(TestPartnerCloud aws) =>
        aws.Cloud.EventsOn("default").Where(entry => entry.DetailType == "Identity Confirmation Requested").Select(entry => JsonNode.Parse(entry.Detail)!.AsObject());

    private OperatorAnswers Plan(Answer answer)
    {
        answers.Enqueue(answer);
        return this;
    }

    private async Task AnswerAsync()
    {
        foreach (var question in Questions)
        {
            var token = (string)question["taskToken"]!;
            if (!seen.TryAdd(token, question)) continue;
            if (!answers.TryDequeue(out var answer))
            {
                if (!AnswersByDefault) continue;
                answer = new("SendTaskSuccess", new() { ["output"] = Confirmation });
            }
            await SendAsync(token, answer);
        }
    }

    private async Task SendAsync(string token, Answer answer, string? accessKeyId = null)
    {
        var request = answer.Details.DeepClone().AsObject();
        request["taskToken"] = token;
        using var http = new HttpClient { BaseAddress = aws.Endpoint };
        await new AwsJsonClient(http).CallAsync(accessKeyId ?? aws.Cloud.Options.ManagementAccountId, "states", $"AWSStepFunctions.{answer.Operation}", request, CancellationToken.None);
    }

    private sealed record Answer(string Operation, JsonObject Details);
}
