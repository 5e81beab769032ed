using PartnerCloud.StatesLanguage.Definition;

namespace PartnerCloud.StatesLanguage.Errors;

/// <summary>The ErrorEquals field: exact names, and the wildcards States.ALL and States.TaskFailed.</summary>
internal sealed class ErrorMatch
{
    private readonly IReadOnlyList<string> names;

    public ErrorMatch(StateFields fields)
    {
        names = fields.Texts("ErrorEquals");
        if (MatchesAll && names.Count > 1)
            fields.Refuse("ErrorEquals", $"must hold {ErrorNames.All} alone");
    }

    /// <summary>Whether it is States.ALL. No later entry can then match.</summary>
    public bool MatchesAll => names.Contains(ErrorNames.All);

    /// <summary>
    /// Whether an error matches. States.Runtime never does, and States.DataLimitExceeded only by its name. States.TaskFailed stands for every other
    /// error except States.Timeout, in every type of state.
    /// </summary>
    public bool Matches(StateFailureException failure) => failure.Error switch
    {
        ErrorNames.Runtime => false,
        ErrorNames.DataLimitExceeded => names.Contains(failure.Error),
        ErrorNames.Timeout => names.Contains(failure.Error) || MatchesAll || (failure is HeartbeatMissedException && names.Contains(ErrorNames.HeartbeatTimeout)),
        { } error when names.Contains(error) => true,
        _ => MatchesAll || names.Contains(ErrorNames.TaskFailed),
    };

    /// <summary>Refuses entries after States.ALL.</summary>
    public static void CheckOrder(IReadOnlyList<ErrorMatch> matches, string field, StateFields fields)
    {
        if (matches.SkipLast(1).Any(match => match.MatchesAll))
            fields.Refuse(field, $"must have {ErrorNames.All} in its last entry");
    }
}
