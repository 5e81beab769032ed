using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// A user's credentials could not be issued. Carries AWS's error code only: no message and no inner exception, because both may
/// echo the password.
/// </summary>
/// <param name="step">What was being done.</param>
/// <param name="answer">AWS's error code, or what was found.</param>
public sealed class CredentialsNotIssuedException(string step, string answer)
    : OnboardingException($"The credentials were not issued: {step} answered {answer}. Repair the cause, then redrive the execution.");
