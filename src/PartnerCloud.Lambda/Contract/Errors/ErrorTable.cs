using static PartnerCloud.Lambda.Contract.Errors.WhoActs;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// Each error that an operator can meet, with who acts and what to do. Notifications quote it, and <c>docs/errors.md</c> is made from it. A test
/// fails while an exception of ours, a Fail state, or an error that a workflow waits for is missing.
/// </summary>
public static class ErrorTable
{
    /// <summary>Errors of executions, in the order in which a workflow meets them.</summary>
    public static IReadOnlyList<ErrorGuide> OfExecutions { get; } =
    [
        new(Customer, "Correct what the reasons say. CAM sends a new request.", "RequestRefused", nameof(RequestRefusedException)) { IsFinal = true },
        new(Operator, "The workflow accepts an option for which it has no branch. Report it to the maintainers. After an update, CAM sends a new request.", "OptionUnknown") { IsFinal = true },
        new(Nobody, "An operator [refused](operate.md#requests-for-users), or five answers confirmed nothing. Nothing was changed. If the users are still wanted, CAM sends a new request.", "IdentityNotConfirmed") { IsFinal = true },
        new(Operator, "Answer sooner: nobody confirmed within seven days. Nothing was changed. If the users are still wanted, CAM sends a new request.", "IdentityConfirmationTimedOut") { IsFinal = true },
        new(CustomerOrOperator, "Look up the error [of each user](#errors-in-a-users-line) that the cause names. The other users are done. A redrive repeats only those that failed.", nameof(UsersNotMaintainedException)),
        new(Nobody, "AWS does not create this account for anybody.", "AccountCreationRefused", nameof(AccountCreationRefusedException)) { IsFinal = true },
        new(Operator, "Follow the cause (quota, payment, business validation, address). A redrive creates again.", nameof(AccountCreationBlockedException), nameof(AccountEmailTakenException), nameof(AccountEmailMismatchException)),
        new(Operator, "Organizations has taken no further creation for more than a day. See whether [creations hang](operate.md#many-onboardings-at-once), with AWS Support if need be. After a redrive it waits again.", nameof(AccountCreationDelayedException)),
        new(Customer, "Forward the cause, which is [written for the customer](operate.md#what-a-customer-is-told). Nothing was changed in the account. If the customer still wants it, CAM sends a new request.", "InvitationDeclined", nameof(InvitationDeclinedException), "InvitationCancelled", nameof(InvitationCancelledException), "InvitationLapsed", nameof(InvitationLapsedException)) { IsFinal = true },
        new(CustomerOrOperator, "The cause says who has to act: another organization, another seller, a payment method, a full organization, a wrong or closed account. A redrive invites.", nameof(InvitationBlockedException)),
        new(Operator, "The workflow has asked again for two days. Have AWS Support raise the quota of invitations a day. A redrive invites.", nameof(InvitationDelayedException)),
        new(CustomerOrOperator, "The account left the organization after it had joined, or an administrator removed it. Nothing was done in it. Ask the customer whether it is to come back. If so, CAM sends a new request to migrate it. Or an administrator invites and [tags](operate.md#an-account-that-is-not-the-requests) it.", nameof(AccountNotMemberException)),
        new(CustomerOrOperator, "The account is suspended, about to be closed, or closed. Nothing was done in it. Find out why. Have it reopened through AWS Support. If it stays closed, have a new provider created in CAM, or a new request sent for another account.", nameof(AccountNotActiveException)),
        new(Operator, "Find out [whose account it is](operate.md#an-account-that-is-not-the-requests): its tags are missing, or are not those of the request. Nothing was moved or changed.", nameof(AccountOfAnotherOrganizationException)),
        new(Operator, "Find [the other account](operate.md#an-account-that-is-not-the-requests) that carries the request's provider id. Nothing was invited, created or moved.", nameof(ProviderOfAnotherAccountException)),
        new(Operator, "Correct the setting that the cause names, and deploy again.", nameof(OrganizationalUnitNotFoundException)),
        new(Customer, "Forward the cause: it names [the customer's steps](operate.md#what-a-customer-is-told) or what is missing. If it names a service control policy of the organization, an operator repairs that.", nameof(PartnerRoleNotAssumableException), nameof(PartnerRoleLacksPermissionsException)),
        new(Customer, "Forward the cause: it names who else may enter `CTLDeveloperRole`, and the exact trust to set. Nothing was changed in the account. If somebody else has to stay, record [an exemption](operate.md#agree-on-a-deviation) of `Iam.DeveloperRole` for the resource `CTLDeveloperRole`, and deploy it.", nameof(PartnerRoleTrustsOthersException)),
        new(Customer, "Forward the cause: it names what else is attached to `CTLDeveloperRole` (a boundary, further policies, a condition), and the steps. Such things could be rewritten later and lock the partner out. Nothing was changed in the account. If something has to stay, record the same [exemption](operate.md#agree-on-a-deviation), and deploy it.", nameof(PartnerRoleNotAsAgreedException)),
        new(Customer, "Forward the cause: it has the customer's steps. A redrive tries again. For another role, CAM sends a new request.", nameof(CamRoleNotAssumableException)),
        new(CamOperator, "Repair [CAM's own role](deploy.md#what-cam-makes-in-its-account), through which Partner Cloud tries customers' roles. It does not let us in.", nameof(CamEntranceClosedException)),
        new(Operator, "Find out whose account it is. An account that is in the organization is not connected a second time.", nameof(AccountAlreadyInCareException)),
        new(CustomerOrOperator, "A policy denies a call by a statement of its own, so the workflow does not wait. The cause names the action, the resource, the kind of policy and, for a bucket, the statement. It says who changes the policy.", nameof(AccountAccessDeniedException)),
        new(Customer, "Have one of the account's five trails deleted. The cause names them.", nameof(TrailLimitReachedException)),
        new(Operator, "Repair it in the account that the cause names.", nameof(BucketNameTakenException), nameof(PartnerNameTakenException), nameof(BaselineControlFailedException), nameof(WrongAccountException)),
        new(Operator, "Follow the cause. No cause holds a password.", nameof(CredentialsNotIssuedException)),
        new(Operator, "Find out who planted or changed the secret that the cause names (CloudTrail). It may also be from [an earlier deployment](deploy.md#remove). Nothing was written into it. Have an administrator delete it with `--force-delete-without-recovery`.", nameof(CredentialsSecretNotOursException)),
        new(Operator, "Somebody has deleted the policy `CTLCustomerBoundary`. Find out who (CloudTrail, `DeletePolicy`), and harden the account again.", nameof(CustomerBoundaryMissingException)),
        new(Operator, "AWS refused a call, which the cause names. Repair that.", nameof(AwsRequestFailedException)),
        new(Nobody, "The workflow has retried for minutes. See whether AWS is impaired.", nameof(AccountAccessNotReadyException), nameof(BaselineNotSettledException), nameof(AwsTemporarilyUnavailableException)),
    ];

    /// <summary>Errors that AWS, its runtime or Step Functions name in an execution.</summary>
    public static IReadOnlyList<ErrorGuide> OfAws { get; } =
    [
        new(Operator, "A function's process ended, three times in a row. Read the function's log. If it says `ConfigurationInvalidException`, the function could not start: correct the setting that the log names, and deploy again.", "Runtime.ExitError", "Lambda.Unknown"),
        new(Operator, "A step took longer than it may, three times in a row. Look in the function's log for what it waited for. See whether AWS is impaired.", "Sandbox.Timedout", "States.Timeout"),
        new(Nobody, "Lambda has refused or failed for minutes. See whether Lambda is impaired, and whether the account's [concurrency](operate.md#notifications-and-alarms) is used up.", "Lambda.TooManyRequestsException", "Lambda.ServiceException", "Lambda.AWSLambdaException", "Lambda.SdkClientException", "Lambda.ClientExecutionTimeoutException"),
        new(Operator, "The state machine may not call the function, or the function is gone. Deploy again.", "Lambda.AccessDeniedException", "Lambda.ResourceNotFoundException"),
        new(Operator, "The state machine may not put events on the bus `partner-cloud`, or the bus is gone. Deploy again.", "EventBridge.AccessDeniedException", "EventBridge.ResourceNotFoundException"),
        new(Nobody, "EventBridge has failed for minutes. See whether it is impaired.", "EventBridge.FailedEntry", "EventBridge.InternalException", "EventBridge.InternalFailureException", "EventBridge.SdkClientException", "EventBridge.ServiceUnavailableException", "EventBridge.ThrottlingException"),
        new(Operator, "The workflow's definition or its data are at fault. Report it to the maintainers, with the cause. A redrive uses the definition with which the execution started.", "States.Runtime", "States.DataLimitExceeded", "States.Permissions", "States.IntrinsicFailure", "States.ParameterPathFailure", "States.ResultPathMatchFailure"),
    ];

    /// <summary>Errors in a user's line of <see cref="UsersNotMaintainedException"/>.</summary>
    public static IReadOnlyList<ErrorGuide> OfUsers { get; } =
    [
        new(Operator, "Attach to the group the policies that the line names.", nameof(GroupNotGuardedException)),
        new(Customer, "Have a new request sent, with another name or action. Or have the user removed or created. Redrive only if the user who is there now is the one that you confirmed: somebody else may have the name by now.", nameof(UserExistsException), nameof(UserNotFoundException)),
        new(Customer, "If the customer means that user, a new request says `madeByCustomer: true`.", nameof(UserNotOursException)),
        new(Customer, "If the partner made the user and the password has expired, a new request has the action `Create`. If another request for the user has failed, redrive that one.", nameof(UserHasNoPasswordException)),
        new(Customer, "Have the user put into a group that has the policy that the line names (`CTLCustomerPolicy`, or `CTLForceMfaPolicy` where only MFA is not enforced). Or have the user given `CTLCustomerBoundary` as permissions boundary.", nameof(UserNotGuardedException)),
        new(Operator, "Harden the account again.", nameof(CustomerBoundaryMissingException)),
        new(Customer, "Have another administrator asked for in a new request. Two requests at the same time may both end like this.", nameof(LastAdministratorException)),
        new(Operator, "Follow the line. If the account's tags were corrected after the request was accepted, the customer sends it again under a new request id. If everything fits by now, redrive ([why it is checked](adr/0057-maintain-user-checks-the-confirmation.md)).", nameof(RequestNotConfirmedException)),
        new(Operator, "Follow the line. No line holds a password.", nameof(CredentialsNotIssuedException)),
    ];

    /// <summary>Errors of functions that no execution calls. They stand in the functions' logs, and no redrive follows.</summary>
    public static IReadOnlyList<ErrorGuide> OutsideExecutions { get; } =
    [
        new(Operator, "Correct the settings that the log names, and deploy again.", nameof(Configuration.ConfigurationInvalidException)) { OutsideExecutions = true },
        new(Operator, "Follow the log, which says why for each account. The next run tries again.", nameof(PasswordsNotRevokedException)) { OutsideExecutions = true },
        new(Operator, "Follow the message in the deployment's events, and deploy again.", nameof(GuardrailsNotEnforcedException), nameof(DeploymentNotAnsweredException)) { OutsideExecutions = true },
    ];

    /// <summary>The guide for the error of an execution that did not succeed; null for an error that the table does not know.</summary>
    public static ErrorGuide? Find(string? error) => OfExecutions.Concat(OfAws).FirstOrDefault(guide => guide.Names.Contains(error, StringComparer.Ordinal));

    /// <summary>The guide for an exception of ours; null if the table lacks it.</summary>
    public static ErrorGuide? FindAny(string exception) => Find(exception) ?? OfUsers.Concat(OutsideExecutions).FirstOrDefault(guide => guide.Names.Contains(exception, StringComparer.Ordinal));

    /// <summary>How an execution names a final error: as its Fail state does, without <c>Exception</c>.</summary>
    public static string NameOfEnd(string exception) => exception[..exception.LastIndexOf("Exception", StringComparison.Ordinal)];
}
