using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Users;

namespace PartnerCloud.Lambda.Users;

/// <summary>
/// Sums up a round. Each user succeeds or fails independently. If some failed, the execution ends here. A redrive then finds the same results and a greater
/// redrive count, and only the failed users go into another round.
/// </summary>
public static class UserReporter
{
    /// <summary>Returns the finished users, in the order of the request, and the users for another round.</summary>
    /// <exception cref="UsersNotMaintainedException">Some users failed, and nobody has redriven the execution since.</exception>
    public static Maintenance Report(UserRequest request, Maintenance maintenance, IReadOnlyList<MaintainedUser> results, int redriveCount)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(maintenance);
        var all = InOrder(request, [.. maintenance.Done, .. results]);
        var failed = all.Where(user => user.Outcome == UserOutcome.Failed).ToList();
        if (failed.Count == 0) return new(MaintenanceState.Done, redriveCount, [], all);
        if (redriveCount <= maintenance.RedriveCount) throw new UsersNotMaintainedException(request.AccountId, all);
        var names = failed.Select(user => user.UserName).ToHashSet(StringComparer.Ordinal);
        return new(MaintenanceState.Again, redriveCount, [.. request.Users.Where(user => names.Contains(user.UserName))], [.. all.Except(failed)]);
    }

    private static List<MaintainedUser> InOrder(UserRequest request, IReadOnlyList<MaintainedUser> users)
    {
        var byName = users.ToDictionary(user => user.UserName, StringComparer.Ordinal);
        return [.. request.Users.Where(user => byName.ContainsKey(user.UserName)).Select(user => byName[user.UserName])];
    }
}
