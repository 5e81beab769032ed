using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// A user's credentials could not be issued. The exception has AWS's error code, but no AWS message and no inner exception:
/// both may contain the password.
/// </summary>
/// <param name="step">The call or step that failed.</param>
/// <param name="answer">AWS's error code, or the unexpected result.</param>
public sealed class CredentialsNotIssuedException(string step, string answer)
    : OnboardingException($"The credentials were not issued: {step} answered {answer}. Fix the cause, then redrive the execution.");
