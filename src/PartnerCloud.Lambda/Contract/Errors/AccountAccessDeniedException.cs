using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>A policy denies a call in the account by a statement of its own. Waiting does not help, so the workflow does not retry. Somebody changes the policy, then an operator redrives.</summary>
/// <param name="accountId">The account.</param>
/// <param name="step">The control or call that was denied.</param>
/// <param name="action">The denied action.</param>
/// <param name="resource">The resource's ARN, or <c>*</c>.</param>
/// <param name="policyKind">The kind of policy, in AWS's words.</param>
/// <param name="statements">The statements of the resource's policy that deny the action, by Sid. Empty if they are not known.</param>
/// <param name="inner">AWS's answer, if it cannot contain a secret.</param>
public sealed class AccountAccessDeniedException(string accountId, string step, string action, string resource, string policyKind, IReadOnlyList<string> statements, Exception? inner)
    : OnboardingException($"{step}: a {policyKind} denies {action} on {resource} in account {accountId}{Quote(statements)}. Waiting does not help. {RemedyFor(policyKind)} Then redrive the execution.", inner)
{
    private static string Quote(IReadOnlyList<string> statements) => statements.Count == 0 ? "" : $", by the statement {string.Join(" and ", statements)}";

    private static string RemedyFor(string policyKind) => policyKind switch
    {
        "service control policy" or "resource control policy" => $"The operator finds the {policyKind} among those of the account, of its organizational units and of the root, and takes the denial out.",
        "permissions boundary" => "The customer takes the permissions boundary off the role CTLDeveloperRole.",
        "identity-based policy" => "The customer detaches the policy from the role CTLDeveloperRole.",
        "resource-based policy" => "The customer takes the denial out of the resource's policy, or lets the role CTLDeveloperRole and the services of AWS pass.",
        _ => "The operator finds the policy and takes the denial out.",
    };
}
