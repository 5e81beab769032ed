using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Clients;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Faults;
using PartnerCloud.Simulator.Services.EventBridge;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Local.People;

/// <summary>An operator who sees on the event bus which requests need a confirmation, and answers over the wire.</summary>
/// <param name="cloud">The cloud with the event bus. The operator ignores the questions that are already there.</param>
/// <param name="aws">The client for answers.</param>
internal sealed class SimulatedOperator(SimulatedCloud cloud, AwsJsonClient aws)
{
    /// <summary>The answer that confirms the requester's identity.</summary>
    public const string Confirmation = """{"confirmedBy": "ops.kim", "protocolReference": "INC-4711"}""";

    private readonly ConcurrentDictionary<string, bool> seen = new(QuestionsOn(cloud).Select(question => KeyValuePair.Create(TokenOf(question), true)));
    private readonly ConcurrentQueue<Answer> planned = new();

    /// <summary>The questions so far, oldest first.</summary>
    public IReadOnlyList<JsonObject> Questions => [.. QuestionsOn(cloud)];

    /// <summary>Whether the operator confirms when no answer is planned.</summary>
    public bool AnswersByDefault { get; init; } = true;

    /// <summary>Starts to answer each question at once. Call it again after the faults were cleared.</summary>
    public SimulatedOperator StartAnswering()
    {
        cloud.Faults.AfterChange("events", "PutEvents", Occurrence.Every, _ => AnswerAsync(CancellationToken.None));
        return this;
    }

    /// <summary>Plans the next answer as a success with an output.</summary>
    public SimulatedOperator WillAnswer(string output) => Plan(Answer.Success(output));

    /// <summary>Plans the next answer as a failure.</summary>
    public SimulatedOperator WillRefuse(string error, string? cause) => Plan(Answer.Failure(error, cause));

    /// <summary>Answers each new question.</summary>
    public async Task AnswerAsync(CancellationToken cancellationToken)
    {
        foreach (var token in Questions.Select(TokenOf).Where(token => seen.TryAdd(token, true)))
        {
            if (planned.TryDequeue(out var answer) || AnswersByDefault)
                await TrySendAsync(token, answer ?? Answer.Success(Confirmation), cancellationToken);
        }
    }

    /// <summary>Answers the last question with a success.</summary>
    /// <param name="output">The output.</param>
    /// <param name="accessKeyId">The key of another caller than the management account's administrator.</param>
    /// <exception cref="AwsErrorException">The answer was refused.</exception>
    public Task AnswerLastAsync(string output, string? accessKeyId = null) => AnswerAsync(TokenOf(Questions[^1]), output, accessKeyId);

    /// <summary>Answers one question with a success.</summary>
    /// <exception cref="AwsErrorException">The answer was refused.</exception>
    public Task AnswerAsync(string token, string output, string? accessKeyId = null) => SendAsync(token, Answer.Success(output), CancellationToken.None, accessKeyId);

    private static IEnumerable<JsonObject> QuestionsOn(SimulatedCloud cloud) =>
        cloud.EventsOn("default").Where(put => put.DetailType == "Identity Confirmation Requested").Select(put => JsonNode.Parse(put.Detail)!.AsObject());

    private static string TokenOf(JsonObject question) => (string)question["taskToken"]!;

    private SimulatedOperator Plan(Answer answer)
    {
        planned.Enqueue(answer);
        return this;
    }

    private async Task TrySendAsync(string token, Answer answer, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(token, answer, cancellationToken);
        }
        catch (AwsErrorException error) when (error.Code is "TaskTimedOut" or "TaskDoesNotExist" or "InvalidToken")
        {
            // The question was repeated with a new token. The operator sees that one, too.
        }
    }

    private async Task SendAsync(string token, Answer answer, CancellationToken cancellationToken, string? accessKeyId = null)
    {
        var request = answer.Fields.DeepClone().AsObject();
        request["taskToken"] = token;
        await aws.CallAsync(accessKeyId ?? cloud.Options.ManagementAccountId, "states", $"AWSStepFunctions.{answer.Operation}", request, cancellationToken);
    }

    private sealed record Answer(string Operation, JsonObject Fields)
    {
        public static Answer Success(string output) => new("SendTaskSuccess", new() { ["output"] = output });

        public static Answer Failure(string error, string? cause)
        {
            var fields = new JsonObject { ["error"] = error };
            if (cause is not null)
                fields["cause"] = cause;
            return new("SendTaskFailure", fields);
        }
    }
}
