namespace PartnerCloud.Local.Report;

/// <summary>What is left unsaid of a loop after its first rounds, put together.</summary>
internal sealed class OmittedRounds
{
    private readonly List<Step> steps = [];

    /// <summary>The visits, in the order they were entered.</summary>
    public IReadOnlyList<Step> Steps => steps;

    /// <summary>How many rounds they make.</summary>
    public int Count => steps.Count(step => step.Type == "Wait");

    /// <summary>The states that a round consists of.</summary>
    public string Names => string.Join(", ", steps.Select(step => step.Name).Distinct());

    /// <summary>When the first was entered.</summary>
    public DateTimeOffset Entered => steps[0].Entered;

    /// <summary>When the last was left; null while it runs.</summary>
    public DateTimeOffset? Ended => steps[^1].Ended;

    /// <summary>One more visit.</summary>
    public void Add(Step step) => steps.Add(step);

    /// <summary>Puts the visits of an execution together: each by itself, or as one of many rounds. A visit that failed for good stands for itself.</summary>
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
