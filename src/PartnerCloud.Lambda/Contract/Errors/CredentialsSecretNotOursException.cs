using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// A secret has the name of a user's credentials, but Partner Cloud did not write it: somebody has planted it or changed it.
/// Partner Cloud uses nothing from it, and writes no password into it.
/// </summary>
/// <param name="secretName">The secret.</param>
/// <param name="difference">The difference from a secret of Partner Cloud, as a clause.</param>
public sealed class CredentialsSecretNotOursException(string secretName, string difference)
    : OnboardingException($"The secret {secretName} was not written by Partner Cloud: {difference}. No password was issued. "
        + "An operator has to find out who made or changed it: look in CloudTrail of the management account for CreateSecret, UpdateSecret and ReplicateSecretToRegions. Have an administrator delete the secret without recovery, then redrive the execution.");
