using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// The account has something of its own under a name that is the partner's by contract, perhaps in other upper and lower case or under a path:
/// names in IAM are unique ignoring both. Nobody's own things are taken over.
/// </summary>
/// <param name="name">The partner's name.</param>
/// <param name="arn">What has it.</param>
public sealed class PartnerNameTakenException(string name, string arn)
    : OnboardingException($"The name {name} is taken by {arn}, which is not the partner's. Have the customer give it another name or delete it, then redrive the execution.");
