namespace PartnerCloud.Local.Report;

/// <summary>The rounds of a loop after its first ones, put together.</summary>
internal sealed class OmittedRounds
{
    private readonly List<Step> steps = [];

    /// <summary>The visits, in the order of entry.</summary>
    public IReadOnlyList<Step> Steps => steps;

    /// <summary>The number of rounds.</summary>
    public int Count => steps.Count(step => step.Type == "Wait");

    /// <summary>The names of a round's states, separated by commas.</summary>
    public string Names => string.Join(", ", steps.Select(step => step.Name).Distinct());

    /// <summary>When the first visit began.</summary>
    public DateTimeOffset Entered => steps[0].Entered;

    /// <summary>When the last visit ended. Null while it runs.</summary>
    public DateTimeOffset? Ended => steps[^1].Ended;

    /// <summary>Adds a visit.</summary>
    public void Add(Step step) => steps.Add(step);

    /// <summary>Groups the visits of an execution: each alone, or many rounds together. A visit that finally failed stays alone.</summary>
    public static IEnumerable<(Step? Step, OmittedRounds? Folded)> Fold(IEnumerable<Step> steps)
    {
        var rounds = new PollRounds();
        OmittedRounds? folded = null;
        foreach (var step in steps)
        {
            if (rounds.Enter(step) > PollRounds.Shown && step.Outcome == StepOutcome.Succeeded)
            {
                (folded ??= new()).Add(step);
                continue;
            }

            if (folded is not null)
                yield return (null, folded);
            folded = null;
            yield return (step, null);
        }

        if (folded is not null)
            yield return (null, folded);
    }
}
