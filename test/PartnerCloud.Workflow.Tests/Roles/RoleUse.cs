using PartnerCloud.Lambda.Functions;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Workflow.Tests.Roles;

/// <summary>Compares the permissions of a function's role with the calls of the function.</summary>
internal static class RoleUse
{
    /// <summary>The permissions that no call used, and the statements marked as unseen that a call used.</summary>
    /// <param name="statements">The role's statements.</param>
    /// <param name="placeholders">The values of the placeholders in its resources.</param>
    /// <param name="used">The permissions that the function's calls needed.</param>
    public static IEnumerable<string> Unused(IReadOnlyList<RoleStatement> statements, IReadOnlyDictionary<string, string> placeholders, IReadOnlyCollection<PermissionUse> used)
    {
        foreach (var statement in statements)
        {
            var own = used.Where(use => use.Sid == statement.Sid).ToList();
            if (statement.Unseen is not null)
            {
                if (own.Count > 0) yield return $"{statement.Sid} is marked as unseen, but {own[0].Action} was seen";
                continue;
            }
            foreach (var action in statement.Actions.Where(action => !own.Exists(use => use.Action == action)))
                yield return $"{statement.Sid} allows {action}, which nothing used";
            foreach (var resource in statement.Resources.Where(resource => !own.Exists(use => Wildcard.Matches(Filled(resource, placeholders), use.Resource))))
                yield return $"{statement.Sid} allows {resource}, which nothing used";
        }
    }

    private static string Filled(string resource, IReadOnlyDictionary<string, string> placeholders) =>
        placeholders.Aggregate(resource, (text, placeholder) => text.Replace($"${{{placeholder.Key}}}", placeholder.Value, StringComparison.Ordinal));
}
