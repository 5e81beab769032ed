using System.Text.Json.Serialization;

namespace PartnerCloud.Lambda.Contract.Users;

/// <summary>Where the confirmation of the requester's identity stands: what the workflow carries from one answer to the next.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Problem">Why the last answer was no confirmation; empty before the first.</param>
/// <param name="UselessAnswers">How many answers were none.</param>
/// <param name="ExpiresAt">Until when somebody may answer: seven days after the first asking, in ISO 8601.</param>
/// <param name="WaitSeconds">How long that is from now.</param>
/// <param name="ConfirmedBy">Who confirmed.</param>
/// <param name="ProtocolReference">Under which reference of the protocol.</param>
public sealed record IdentityCheck(
    [property: JsonPropertyName("state")] IdentityCheckState State,
    [property: JsonPropertyName("problem")] string Problem,
    [property: JsonPropertyName("uselessAnswers")] int UselessAnswers,
    [property: JsonPropertyName("expiresAt")] DateTimeOffset ExpiresAt,
    [property: JsonPropertyName("waitSeconds")] int WaitSeconds,
    [property: JsonPropertyName("confirmedBy"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ConfirmedBy = null,
    [property: JsonPropertyName("protocolReference"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ProtocolReference = null)
{
    /// <summary>How long operations may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(7);

    /// <summary>How many useless answers end it: somebody does not know what is asked of him.</summary>
    public const int MostUselessAnswers = 5;

    internal static IdentityCheck Begin(DateTimeOffset now) => new(IdentityCheckState.Open, "", 0, now + Patience, (int)Patience.TotalSeconds);

    internal IdentityCheck Confirmed(string by, string reference) => this with { State = IdentityCheckState.Confirmed, Problem = "", WaitSeconds = 0, ConfirmedBy = by, ProtocolReference = reference };

    internal IdentityCheck Useless(string problem, DateTimeOffset now) => this with
    {
        State = UselessAnswers + 1 < MostUselessAnswers ? IdentityCheckState.Open : IdentityCheckState.GivenUp,
        Problem = problem,
        UselessAnswers = UselessAnswers + 1,
        WaitSeconds = Math.Max(1, (int)(ExpiresAt - now).TotalSeconds),
    };
}
