using System.Text.Json.Nodes;

namespace PartnerCloud.StatesLanguage.Executions;

/// <summary>Runs a branch from its present state to its end.</summary>
internal static class BranchRunner
{
    /// <exception cref="StateFailureException">A state failed and no Catch applied.</exception>
    public static async Task<JsonNode?> RunAsync(Branch branch, Execution execution, RunServices services, CancellationToken cancellationToken)
    {
        branch.Status = BranchStatus.Begun;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var visit = new Visit(branch, execution, services, cancellationToken);
            visit.Enter();
            if (branch.Follow(await RunStateAsync(visit)))
                return branch.Output;
            execution.BeforeNextState?.Invoke();
        }
    }

    /// <exception cref="StateFailureException">The state failed and did not catch the error.</exception>
    public static async Task<Transition> RunStateAsync(Visit visit)
    {
        try
        {
            return await visit.Branch.State.RunAsync(visit);
        }
        catch (StateFailureException failure) when (failure.Error == ErrorNames.Runtime && visit.Branch.Children is null)
        {
            var place = $"An error occurred while executing the state '{visit.Branch.State.Name}' (entered at the event id #{visit.Branch.Entered?.EventId}).";
            throw StateFailureException.Runtime($"{place} {failure.Cause}");
        }
    }
}
