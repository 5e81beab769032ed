using Amazon.Organizations.Model;
using Amazon.Runtime;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Guardrails;

namespace PartnerCloud.Lambda.Guardrails;

/// <summary>Explains Organizations' errors to the person who deploys.</summary>
internal static class GuardrailFailures
{
    private const string Again = "Then deploy again.";

    private static readonly HashSet<string> Transient = new(StringComparer.Ordinal)
    {
        "PolicyChangesInProgressException", "PolicyTypeNotEnabledException", // enabling takes a moment
        "DuplicatePolicyException", "PolicyNotFoundException", // another caller was first
    };

    /// <summary>Whether a retry may succeed. That includes a denial: a role of this deployment may be too new to be known everywhere.</summary>
    public static bool IsTransient(Exception failure) => failure is AmazonServiceException answer
        ? AwsErrorClassifier.IsTemporary(answer) || AwsErrorClassifier.IsNotReady(answer) || Transient.Contains(answer.ErrorCode ?? "")
        : AwsErrorClassifier.IsConnectionFailure(failure);

    /// <summary>The error to throw.</summary>
    public static GuardrailsNotEnforcedException Of(Exception failure, GuardedUnits units)
    {
        var call = AwsCall.Of(failure);
        var (reason, remedy) = failure switch
        {
            AWSOrganizationsNotInUseException => ("this account is not in an organization", $"Deploy with credentials of the organization's management account. {Again}"),
            PolicyTypeNotAvailableForOrganizationException => ("the organization has consolidated billing only, which does not support service control policies",
                $"Enable all features in the settings of AWS Organizations. {Again}"),
            TargetNotFoundException or ChildNotFoundException => ($"AWS Organizations does not know one of the OUs {Named(units)}", $"Correct the settings customersOuId and departingOuId. {Again}"),
            DuplicatePolicyException => ("a policy with one of their names exists, but cannot be found under that name",
                $"Check in the console of AWS Organizations whether a service control policy is called {string.Join(" or ", GuardrailPolicies.Names)} in another spelling, and rename it. {Again}"),
            ConstraintViolationException violated => OfConstraint(violated.Reason?.Value ?? violated.ErrorCode, units),
            AmazonServiceException denied when AwsErrorClassifier.IsDenied(denied) => ($"{call} was denied: {denied.Message.TrimEnd('.')}",
                    $"Only the organization's management account may do this. If this is that account, check that nothing limits the role PartnerCloud-EnforceGuardrails. {Again}"),
            AmazonServiceException busy when AwsErrorClassifier.IsTemporary(busy) || Transient.Contains(busy.ErrorCode ?? "") =>
                ($"{call} answered {AwsErrorClassifier.CodeOf(busy)}, also after retries", "Wait until nobody else changes the organization, then deploy again."),
            AmazonServiceException answer => ($"{call} answered {AwsErrorClassifier.CodeOf(answer)}: {answer.Message.TrimEnd('.')}", $"Fix the cause. {Again}"),
            _ => ($"{call} could not be reached ({failure.GetType().Name})", "Check whether AWS is impaired, then deploy again."),
        };
        return new(reason, remedy, failure);
    }

    private static (string Reason, string Remedy) OfConstraint(string reason, GuardedUnits units) => reason switch
    {
        "MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED" => ($"one of the OUs {Named(units)} has as many service control policies as AWS allows",
            $"Merge or detach some that are not Partner Cloud's. {Again}"),
        "POLICY_NUMBER_LIMIT_EXCEEDED" => ("the organization has as many service control policies as AWS allows", $"Delete some that are not used. {Again}"),
        "POLICY_CONTENT_LIMIT_EXCEEDED" => ("one of them is longer than AWS allows", "This version of Partner Cloud cannot be deployed with guard-rails. Deploy the version before it, and report this."),
        _ => ($"AWS Organizations refuses it ({reason})", $"Look the reason up in the documentation of AWS Organizations (ConstraintViolationException), and fix it. {Again}"),
    };

    private static string Named(GuardedUnits units) => units.Departing is null ? units.Customers : $"{units.Customers} and {units.Departing}";
}
