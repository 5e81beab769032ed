using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// MaintainUser was asked to work on a user, and Step Functions shows no running execution of maintain-users in which operations confirmed exactly that. Nothing was done.
/// Somebody has invoked the function directly, or has changed the account's tags since the request was accepted.
/// </summary>
/// <param name="executionName">The execution that was named.</param>
/// <param name="reason">What does not fit, said of the execution or the account.</param>
public sealed class RequestNotConfirmedException(string executionName, string reason)
    : OnboardingException($"Nothing was done for this user, because {reason}. A password is issued only for a running execution of maintain-users in which operations confirmed the request, "
        + $"for an account whose tags are those that the request was accepted with. If somebody has corrected the tags since, ask again under a new request id. If the execution {executionName} is confirmed and all of it fits by now, redrive it. "
        + "Otherwise somebody has invoked the function directly: find out who may do that.");
