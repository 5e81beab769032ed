using PartnerCloud.StatesLanguage.Definition;
using PartnerCloud.StatesLanguage.Executions;

namespace PartnerCloud.StatesLanguage.Errors;

/// <summary>Retry and Catch of a Task, Parallel or Map state. The first entry that names the error applies. Each retrier counts its own retries.</summary>
internal sealed class ErrorHandling
{
    private readonly List<Retrier> retriers;
    private readonly List<Catcher> catchers;

    public ErrorHandling(StateFields fields)
    {
        retriers = [.. fields.Objects("Retry").Select(entry => new Retrier(entry))];
        catchers = [.. fields.Objects("Catch").Select(entry => new Catcher(entry))];
        ErrorMatch.CheckOrder([.. retriers.Select(retrier => retrier.Match)], "Retry", fields);
        ErrorMatch.CheckOrder([.. catchers.Select(catcher => catcher.Match)], "Catch", fields);
    }

    public IEnumerable<string> Targets => catchers.Select(catcher => catcher.Next);

    public IEnumerable<string> Assigned => catchers.SelectMany(catcher => catcher.Assignment.Names);

    /// <summary>Repeats the attempt until it succeeds, is caught, or finally fails.</summary>
    public async Task<Transition> GuardAsync(Visit visit, Func<Task<Transition>> attempt)
    {
        var retries = new Dictionary<Retrier, int>();
        while (true)
        {
            try
            {
                return await attempt();
            }
            catch (StateFailureException failure)
            {
                if (retriers.FirstOrDefault(retrier => retrier.Match.Matches(failure)) is { } retrier
                    && retries.GetValueOrDefault(retrier, visit.Trial?.Test.Retries ?? 0) < retrier.MaxAttempts)
                {
                    if (visit.Trial is { } trial)
                        return trial.Retry(failure, retriers.IndexOf(retrier), retrier.Delay(trial.Test.Retries + 1, visit.Services.Random));
                    retries[retrier] = retries.GetValueOrDefault(retrier) + 1;
                    await visit.WaitUntilAsync(visit.Now + retrier.Delay(retries[retrier], visit.Services.Random));
                    visit.Retry();
                }
                else
                {
                    visit.NoteFailedBranch();
                    if (catchers.FirstOrDefault(catcher => catcher.Match.Matches(failure)) is { } catcher)
                    {
                        visit.Trial?.Catch(failure, catchers.IndexOf(catcher));
                        return catcher.Leave(visit, failure);
                    }

                    throw;
                }
            }
        }
    }
}
