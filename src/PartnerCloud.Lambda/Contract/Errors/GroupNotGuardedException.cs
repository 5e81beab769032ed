using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The group that a user was to come into does not bound its members. Nobody was made.</summary>
/// <param name="accountId">The account.</param>
/// <param name="group">The group.</param>
/// <param name="missing">The policies that it lacks.</param>
public sealed class GroupNotGuardedException(string accountId, string group, IReadOnlyList<string> missing)
    : OnboardingException($"Group {group} of account {accountId} lacks {string.Join(" and ", missing)}, so that its members would not be bounded. Attach what is missing, then redrive the execution.");
