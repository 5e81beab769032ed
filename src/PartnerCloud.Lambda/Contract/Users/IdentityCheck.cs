using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Users;

/// <summary>The state of confirming the requester's identity. The workflow carries it from one answer to the next.</summary>
/// <param name="State">The state.</param>
/// <param name="Problem">Why the last answer did not confirm the request. Empty before the first answer.</param>
/// <param name="UselessAnswers">The number of answers that did not confirm the request.</param>
/// <param name="ExpiresAt">The time by which an operator must answer: seven days after the first question, in ISO 8601.</param>
/// <param name="WaitSeconds">The seconds from now until then.</param>
/// <param name="ConfirmedBy">The operator who confirmed.</param>
/// <param name="ProtocolReference">The protocol's reference.</param>
public sealed record IdentityCheck(
    [property: JsonPropertyName("state")] IdentityCheckState State,
    [property: JsonPropertyName("problem")] string Problem,
    [property: JsonPropertyName("uselessAnswers")] int UselessAnswers,
    [property: JsonPropertyName("expiresAt")] DateTimeOffset ExpiresAt,
    [property: JsonPropertyName("waitSeconds")] int WaitSeconds,
    [property: JsonPropertyName("confirmedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ConfirmedBy = null,
    [property: JsonPropertyName("protocolReference"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ProtocolReference = null)
{
    /// <summary>How long operators may take to answer.</summary>
    public static readonly TimeSpan AnswerPeriod = TimeSpan.FromDays(7);

    /// <summary>After this many useless answers the workflow stops asking. The operators then do not understand the question.</summary>
    public const int MostUselessAnswers = 5;

    internal static IdentityCheck Begin(DateTimeOffset now) => new(IdentityCheckState.Open, "", 0, now + AnswerPeriod, (int)AnswerPeriod.TotalSeconds);

    internal IdentityCheck Confirmed(string by, string reference) => this with { State = IdentityCheckState.Confirmed, Problem = "", WaitSeconds = 0, ConfirmedBy = by, ProtocolReference = reference };

    internal IdentityCheck WithUselessAnswer(string problem, DateTimeOffset now) => this with
    {
        State = UselessAnswers + 1 < MostUselessAnswers ? IdentityCheckState.Open : IdentityCheckState.GivenUp,
        Problem = problem,
        UselessAnswers = UselessAnswers + 1,
        WaitSeconds = Math.Max(1, (int)(ExpiresAt - now).TotalSeconds),
    };
}
