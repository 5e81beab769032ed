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

    /// <summary>Whether an error matches. States.Runtime never does, and States.DataLimitExceeded only by its name.</summary>
    public bool Matches(StateFailureException failure) => failure.Error switch
    {
        ErrorNames.Runtime => false,
        ErrorNames.DataLimitExceeded => names.Contains(failure.Error),
        ErrorNames.Timeout => names.Contains(failure.Error) || MatchesAll,
        ErrorNames.HeartbeatTimeout => names.Contains(failure.Error) || names.Contains(ErrorNames.Timeout) || MatchesAll,
        _ => names.Contains(failure.Error) || MatchesAll || (failure.ByTask && names.Contains(ErrorNames.TaskFailed)),
    };

    /// <summary>Refuses entries after States.ALL.</summary>
    public static void CheckOrder(IReadOnlyList<ErrorMatch> matches, string field, StateFields fields)
    {
        if (matches.SkipLast(1).Any(match => match.MatchesAll))
            fields.Refuse(field, $"must have {ErrorNames.All} in its last entry");
    }
}
