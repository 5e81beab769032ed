using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The account cannot be invited until the customer or an operator has repaired something; a redrive then invites it.</summary>
/// <param name="accountId">The account.</param>
/// <param name="reason">What is in the way.</param>
/// <param name="remedy">Who has to do what, and whether a redrive goes on afterwards.</param>
/// <param name="inner">Organizations' answer, where it came as an error.</param>
public sealed class InvitationBlockedException(string accountId, string reason, string remedy, Exception? inner = null)
    : OnboardingException($"Account {accountId} was not invited: {reason}. {remedy}", inner);
