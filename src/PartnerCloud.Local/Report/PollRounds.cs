namespace PartnerCloud.Local.Report;

/// <summary>
/// Counts the rounds of a polling loop. A round lasts from one entry of a Wait state to the next. An invitation that is accepted after days makes hundreds of
/// rounds, and only the first few are worth reading.
/// </summary>
internal sealed class PollRounds
{
    /// <summary>The number of rounds that are shown one by one.</summary>
    public const int Shown = 3;

    private readonly HashSet<string> names = [];
    private Step? wait;
    private int round;

    /// <summary>Adds the next entered state.</summary>
    /// <returns>The state's round, from 1. 0 if it is in no such loop.</returns>
    public int Enter(Step step)
    {
        if (step.Type == "Wait")
            return wait?.Name == step.Name && wait.Parent == step.Parent ? ++round : Begin(step);
        if (wait is null || (round == 1 && step.Parent == wait.Parent && names.Add(step.Name)) || (step.Parent == wait.Parent && names.Contains(step.Name)))
            return round;
        wait = null;
        return round = 0;
    }

    private int Begin(Step step)
    {
        wait = step;
        names.Clear();
        return round = 1;
    }
}
