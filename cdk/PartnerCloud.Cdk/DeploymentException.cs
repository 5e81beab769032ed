namespace PartnerCloud.Cdk;

/// <summary>Something that whoever deploys can put right: he is told what, and spared the stack trace.</summary>
/// <param name="message">What is wrong and what to do.</param>
public abstract class DeploymentException(string message) : Exception(message);
