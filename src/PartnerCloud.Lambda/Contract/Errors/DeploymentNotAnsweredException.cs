using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The result of a custom resource could not be sent to CloudFormation. Lambda runs the function again, which finds the work that is already done.</summary>
/// <param name="problem">The cause, as a clause. It never contains the address: anyone who knows the address may answer.</param>
/// <param name="inner">The failure, if it cannot contain the address.</param>
public sealed class DeploymentNotAnsweredException(string problem, Exception? inner = null)
    : OnboardingException($"CloudFormation did not get the result: {problem}. Lambda tries again. If that does not help, the deployment ends at its time limit. Then deploy again.", inner);
