using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Configuration;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The configured OU does not exist, so the account cannot be placed. Correct the setting, then redrive.</summary>
/// <param name="organizationalUnitId">The OU that was not found.</param>
/// <param name="inner">Organizations' answer.</param>
public sealed class OrganizationalUnitNotFoundException(string organizationalUnitId, Exception inner)
    : OnboardingException($"Organizations does not know the OU {organizationalUnitId}. Correct the setting {FunctionSettings.CustomersOuId.Key} and deploy again, then redrive the execution.", inner);
