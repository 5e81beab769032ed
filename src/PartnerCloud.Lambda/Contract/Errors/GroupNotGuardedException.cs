using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The group for a new user does not limit its members. No user was created.</summary>
/// <param name="accountId">The account.</param>
/// <param name="group">The group.</param>
/// <param name="missing">The policies that the group lacks.</param>
public sealed class GroupNotGuardedException(string accountId, string group, IReadOnlyList<string> missing)
    : OnboardingException($"Group {group} of account {accountId} lacks {string.Join(" and ", missing)}, so nothing would limit its members. Attach what is missing, then redrive the execution.");
