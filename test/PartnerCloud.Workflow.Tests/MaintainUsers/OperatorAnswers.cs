using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Clients;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Workflow.Tests.MaintainUsers;

/// <summary>Operations: they answer every event that asks them who is asking, as soon as it is on the bus, over the wire.</summary>
internal sealed class OperatorAnswers(TestPartnerCloud aws)
{
    public const string Confirmation = """{"confirmedBy": "ops.kim", "protocolReference": "INC-4711"}""";

    private readonly ConcurrentDictionary<string, JsonObject> asked = new(QuestionsOn(aws).Select(question => KeyValuePair.Create((string)question["taskToken"]!, question)));
    private readonly ConcurrentQueue<Answer> answers = new();

    /// <summary>What they were asked, in order.</summary>
    public IReadOnlyList<JsonObject> Asked => [.. QuestionsOn(aws)];

    /// <summary>Whether they confirm when nothing else is planned.</summary>
    public bool Attended { get; init; } = true;

    /// <summary>Sits down; also anew, when the plan of faults was cleared.</summary>
    public OperatorAnswers Sit()
    {
        aws.Cloud.Faults.AfterChange("events", "PutEvents", Occurrence.Every, _ => AnswerAsync());
        return this;
    }

    /// <summary>Plans the next answer: a success with this output.</summary>
    public OperatorAnswers Says(string output) => Plan(new("SendTaskSuccess", new() { ["output"] = output }));

    /// <summary>Plans the next answer: a failure.</summary>
    public OperatorAnswers Refuses(string error, string? cause)
    {
        var details = new JsonObject { ["error"] = error };
        if (cause is not null) details["cause"] = cause;
        return Plan(new("SendTaskFailure", details));
    }

    /// <summary>Answers the last question by a success with this output, however long it has waited.</summary>
    public Task AnswerLastAsync(string output) => AnswerAsync((string)Asked[^1]["taskToken"]!, output);

    /// <summary>Answers one question by a success with this output.</summary>
    public Task AnswerAsync(string token, string output) => SendAsync(token, new("SendTaskSuccess", new() { ["output"] = output }));

    /// <summary>Answers the last question as one of the people with a role; the refusal's code, or null when it was taken.</summary>
    public async Task<string?> AnswerAsAsync(string person, string output)
    {
        var (account, key) = (aws.Cloud.Options.ManagementAccountId, "ASIA" + person.ToUpperInvariant());
        aws.Cloud.Callers.RegisterPrincipal(key, new Caller(account, $"arn:aws:sts::{account}:assumed-role/{person}/kim", $"{aws.Cloud.Accounts[account].Iam.Roles[person].Id}:kim", key, "us-east-1"));
        try
        {
            await SendAsync((string)Asked[^1]["taskToken"]!, new("SendTaskSuccess", new() { ["output"] = output }), key);
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
        foreach (var question in Asked)
        {
            var token = (string)question["taskToken"]!;
            if (!asked.TryAdd(token, question)) continue;
            if (!answers.TryDequeue(out var answer))
            {
                if (!Attended) continue;
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
