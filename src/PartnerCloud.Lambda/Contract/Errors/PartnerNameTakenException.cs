using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// The account uses a name that the contract reserves for the partner. IAM names are unique regardless of case and path,
/// so the spelling may differ. Nothing of the customer's is taken over.
/// </summary>
/// <param name="name">The reserved name.</param>
/// <param name="arn">The resource that has the name.</param>
public sealed class PartnerNameTakenException(string name, string arn)
    : OnboardingException($"The name {name} is taken by {arn}, which is not the partner's. Have the customer rename or delete it, then redrive the execution.");
