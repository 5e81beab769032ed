namespace PartnerCloud.Lambda.Common;

/// <summary>
/// An error that CAM and operators identify by its simple class name. The workflow's Retry and Catch match that name, and the execution
/// history shows it. The message says what happened and what to do. It never contains a secret.
/// </summary>
/// <param name="message">What happened, and what to do.</param>
/// <param name="inner">The AWS error behind it, if it cannot contain a secret.</param>
public abstract class OnboardingException(string message, Exception? inner = null) : Exception(message, inner);
