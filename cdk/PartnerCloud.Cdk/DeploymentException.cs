namespace PartnerCloud.Cdk;

/// <summary>A problem that the person who deploys can repair. They see the message without a stack trace.</summary>
/// <param name="message">What is wrong and what to do.</param>
public abstract class DeploymentException(string message) : Exception(message);
