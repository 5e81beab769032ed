using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>CloudFormation could not be told how a custom resource went. Lambda runs the function again, which finds what is already done.</summary>
/// <param name="why">What went wrong. Never the address: whoever knows it may answer.</param>
/// <param name="inner">The failure, where it cannot echo the address.</param>
public sealed class DeploymentNotAnsweredException(string why, Exception? inner = null)
    : OnboardingException($"CloudFormation was not told how it went: {why}. Lambda tries again. If that does not help, the deployment ends by its time limit; deploy again then.", inner);
