using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The account cannot be invited until the customer or an operator has fixed something. A redrive then invites it.</summary>
/// <param name="accountId">The account.</param>
/// <param name="reason">The cause, as a clause.</param>
/// <param name="remedy">Who has to do what, and whether a redrive follows, in whole sentences.</param>
/// <param name="inner">Organizations' answer, if it was an error.</param>
public sealed class InvitationBlockedException(string accountId, string reason, string remedy, Exception? inner = null)
    : OnboardingException($"Account {accountId} was not invited: {reason}. {remedy}", inner);
