using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// A secret bears the name of a user's credentials, and Partner Cloud did not write it: somebody has planted it, or changed it past recognition. Nothing that it
/// holds is used, and no password is written into it.
/// </summary>
/// <param name="secretName">The secret.</param>
/// <param name="difference">By what it shows, in words.</param>
public sealed class CredentialsSecretNotOursException(string secretName, string difference)
    : OnboardingException($"The secret {secretName} was not written by Partner Cloud: {difference}. No password was issued. "
        + "An operator finds out who made or changed it (CloudTrail, CreateSecret, UpdateSecret and ReplicateSecretToRegions in the management account), has an administrator delete it without recovery, then redrives the execution.");
