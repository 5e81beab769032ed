using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The account cannot be created until an operator has fixed something. A redrive then creates it.</summary>
/// <param name="reason">The cause, as a clause.</param>
/// <param name="remedy">What the operator has to do before the redrive, in whole sentences.</param>
/// <param name="inner">Organizations' answer, if it was an error.</param>
public sealed class AccountCreationBlockedException(string reason, string remedy, Exception? inner = null)
    : OnboardingException($"The account was not created: {reason}. {remedy} Then redrive the execution.", inner);
