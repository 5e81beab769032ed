using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// MaintainUser was invoked for a user, but Step Functions shows no running execution of maintain-users in which operations confirmed exactly
/// that. Nothing was done. Somebody has invoked the function directly, or has changed the account's tags since the request was accepted.
/// </summary>
/// <param name="executionName">The execution that the invocation names.</param>
/// <param name="reason">What does not match, as a clause about the execution or the account.</param>
public sealed class RequestNotConfirmedException(string executionName, string reason)
    : OnboardingException($"Nothing was done for this user, because {reason}. A password is issued only for a running execution of maintain-users in which operations confirmed the request. "
        + $"The account's tags also have to be the same as when the request was accepted. If somebody has corrected the tags since, send the request again under a new request id. If the execution {executionName} is confirmed and everything matches now, redrive it. "
        + "Otherwise somebody has invoked the function directly: find out who may do that.");
