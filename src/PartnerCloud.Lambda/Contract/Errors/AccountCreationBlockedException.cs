using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The account cannot be created until an operator has repaired something; a redrive then creates it.</summary>
/// <param name="reason">What Organizations answered.</param>
/// <param name="remedy">What the operator has to do before he redrives.</param>
/// <param name="inner">Organizations' answer, where it came as an error.</param>
public sealed class AccountCreationBlockedException(string reason, string remedy, Exception? inner = null)
    : OnboardingException($"The account was not created: {reason}. {remedy} Then redrive the execution.", inner);
