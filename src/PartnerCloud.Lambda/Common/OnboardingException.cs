namespace PartnerCloud.Lambda.Common;

/// <summary>
/// An outcome that CAM or an operator can tell apart by its simple class name: that name is what the workflow's Retry and Catch match,
/// and what the execution history shows. The message says what happened and what to do; it never carries a secret.
/// </summary>
/// <param name="message">What happened, and what to do.</param>
/// <param name="inner">The AWS error behind it, where that cannot echo a secret.</param>
public abstract class OnboardingException(string message, Exception? inner = null) : Exception(message, inner);
