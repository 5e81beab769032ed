using Amazon.Organizations.Model;
using Amazon.Runtime;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Contract.Guardrails;

namespace PartnerCloud.Lambda.Guardrails;

/// <summary>What Organizations' refusals mean for whoever deploys.</summary>
internal static class GuardrailFailures
{
    private const string Again = "Then deploy again.";

    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "PolicyChangesInProgressException", "PolicyTypeNotEnabledException", // enabling takes a moment
        "DuplicatePolicyException", "PolicyNotFoundException", // somebody else was first
    };

    /// <summary>Whether another look may find it gone. A denial, too: a role that was made with this deployment is not known everywhere yet.</summary>
    public static bool MayPass(Exception failure) => failure is AmazonServiceException answer
        ? AwsErrorClassifier.IsTemporary(answer) || AwsErrorClassifier.IsNotReady(answer) || Passing.Contains(answer.ErrorCode ?? "")
        : AwsErrorClassifier.IsConnectionFailure(failure);

    /// <summary>The error to end with.</summary>
    public static GuardrailsNotEnforcedException Of(Exception failure, GuardedUnits units)
    {
        var call = AwsCall.Of(failure);
        var (reason, remedy) = failure switch
        {
            AWSOrganizationsNotInUseException => ("this account is in no organization", $"Deploy with credentials of the organization's management account. {Again}"),
            PolicyTypeNotAvailableForOrganizationException => ("the organization has consolidated billing only, which knows no service control policies",
                $"Enable all features in the settings of AWS Organizations. {Again}"),
            TargetNotFoundException or ChildNotFoundException => ($"AWS Organizations does not know one of the units {Named(units)}", $"Correct the settings customersOuId and departingOuId. {Again}"),
            DuplicatePolicyException => ("a policy with one of their names exists, and cannot be found under it",
                $"See in the console of AWS Organizations whether a service control policy is called {string.Join(" or ", GuardrailPolicies.Names)} in another spelling, and rename it. {Again}"),
            ConstraintViolationException violated => OfConstraint(violated.Reason?.Value ?? violated.ErrorCode, units),
            AmazonServiceException denied when AwsErrorClassifier.IsDenied(denied) => ($"{call} was denied: {denied.Message.TrimEnd('.')}",
                $"Only the organization's management account may do this. If this is it, see that nothing limits the role PartnerCloud-EnforceGuardrails. {Again}"),
            AmazonServiceException busy when AwsErrorClassifier.IsTemporary(busy) || Passing.Contains(busy.ErrorCode ?? "") =>
                ($"{call} answered {AwsErrorClassifier.CodeOf(busy)}, also when asked again", "Wait until nobody else changes the organization, then deploy again."),
            AmazonServiceException answer => ($"{call} answered {AwsErrorClassifier.CodeOf(answer)}: {answer.Message.TrimEnd('.')}", $"Repair the cause. {Again}"),
            _ => ($"{call} could not be reached ({failure.GetType().Name})", "See whether AWS is impaired, then deploy again."),
        };
        return new(reason, remedy, failure);
    }

    private static (string Reason, string Remedy) OfConstraint(string reason, GuardedUnits units) => reason switch
    {
        "MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED" => ($"one of the units {Named(units)} has as many service control policies as AWS allows",
            $"Merge or detach some that are not Partner Cloud's. {Again}"),
        "POLICY_NUMBER_LIMIT_EXCEEDED" => ("the organization has as many service control policies as AWS allows", $"Delete some that nothing uses. {Again}"),
        "POLICY_CONTENT_LIMIT_EXCEEDED" => ("AWS takes no policy as long as one of them", "This version of Partner Cloud cannot be deployed with guardrails; deploy the version before it, and report this."),
        _ => ($"AWS Organizations refuses it ({reason})", $"Look the reason up in the documentation of AWS Organizations (ConstraintViolationException), and repair it. {Again}"),
    };

    private static string Named(GuardedUnits units) => units.Departing is null ? units.Customers : $"{units.Customers} and {units.Departing}";
}
