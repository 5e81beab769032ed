using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The service control policies could not be put in place. The deployment fails with this message.</summary>
/// <param name="reason">The cause, as a clause.</param>
/// <param name="remedy">What to do, in whole sentences.</param>
/// <param name="inner">AWS's answer, if there was one.</param>
public sealed class GuardrailsNotEnforcedException(string reason, string remedy, Exception? inner = null)
    : OnboardingException($"The service control policies are not all in place: {reason}. {remedy}", inner);
