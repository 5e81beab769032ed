namespace PartnerCloud.Local.Report;

/// <summary>
/// Tells the rounds of a loop that waits and looks again: from entering a Wait state to entering it the next time. An invitation that is accepted after
/// days makes hundreds of them, of which nobody wants to read more than the first few.
/// </summary>
internal sealed class PollRounds
{
    /// <summary>How many rounds are shown one by one.</summary>
    public const int Shown = 3;

    private readonly HashSet<string> names = [];
    private Step? wait;
    private int round;

    /// <summary>Takes the next state in that was entered.</summary>
    /// <returns>The round that it belongs to, from 1; 0 where it is in no such loop.</returns>
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
