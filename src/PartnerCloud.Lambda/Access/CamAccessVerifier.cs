using Amazon.IdentityManagement;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using PartnerCloud.Lambda.Accounts;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Aws.Permissions;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Errors;

namespace PartnerCloud.Lambda.Access;

/// <summary>
/// Proves that CAM can work in an account that stays outside the organization. It does what CAM does: from CAM's account,
/// it assumes the customer's role with the external id. It writes nothing.
/// </summary>
/// <param name="membership">Whether the account is a member of the organization.</param>
/// <param name="camAccount">Opens the session in CAM's account.</param>
/// <param name="options">CAM's account and external id.</param>
public sealed class CamAccessVerifier(AccountMembership membership, CamAccountSession camAccount, PartnerCloudOptions options)
{
    /// <summary>Assumes the role as CAM would, and finds the permissions that it lacks.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="roleArn">The role that the customer has made for CAM.</param>
    /// <param name="executionName">The execution's name. It becomes the name of both sessions, which the accounts' own trails show.</param>
    /// <param name="ct">Cancels the call.</param>
    /// <exception cref="AccountAlreadyInCareException">
    /// The account is a member of the organization. Its CAM role trusts CAM with the same external id as all others.
    /// Without this check, anyone who knows the account's number could connect it to themselves.
    /// </exception>
    /// <exception cref="CamEntranceClosedException">The role in CAM's account cannot be assumed.</exception>
    /// <exception cref="CamRoleNotAssumableException">CAM cannot assume the customer's role, or cannot assume it yet.</exception>
    /// <exception cref="WrongAccountException">The session is in another account.</exception>
    public async Task<CamConnection> VerifyAsync(string accountId, string roleArn, string executionName, CancellationToken ct = default)
    {
        if (await membership.FindAsync(accountId, ct) is not null) throw new AccountAlreadyInCareException(accountId);
        using var cam = await camAccount.OpenAsync(executionName, ct);
        var session = await AssumeAsync(cam, roleArn, executionName, ct);
        if (session.AccountId != accountId) throw new WrongAccountException(roleArn, accountId, session.AccountId);
        var findings = new List<string>();
        if (await OpensWithoutExternalIdAsync(cam, roleArn, executionName, ct)) findings.Add(NoExternalId(roleArn));
        var missing = await MissingAsync(session, roleArn, findings, ct);
        if (missing.Count > CamConnection.MostNamed) findings.Add($"The role lacks {missing.Count - CamConnection.MostNamed} more of CAM's standard permissions than are listed.");
        return new(new(accountId), roleArn, SignInUrl.Of(options.Partition, accountId), [.. missing.Take(CamConnection.MostNamed)], findings);
    }

    private async Task<AssumedSession> AssumeAsync(AmazonSecurityTokenServiceClient cam, string roleArn, string executionName, CancellationToken ct)
    {
        try
        {
            return await AssumedSession.OpenAsync(cam, Request(roleArn, executionName, options.Trusted.CamExternalId), ct);
        }
        catch (AmazonSecurityTokenServiceException answer) when (AwsErrorClassifier.IsNotReady(answer))
        {
            throw new CamRoleNotAssumableException(roleArn, options.Trusted.CamAccountId, options.Trusted.CamExternalId, answer);
        }
    }

    private static async Task<bool> OpensWithoutExternalIdAsync(AmazonSecurityTokenServiceClient cam, string roleArn, string executionName, CancellationToken ct)
    {
        try
        {
            await cam.AssumeRoleAsync(Request(roleArn, executionName, externalId: null), ct);
            return true;
        }
        catch (AmazonSecurityTokenServiceException answer) when (AwsErrorClassifier.IsNotReady(answer))
        {
            return false;
        }
    }

    /// <summary>CAM also works with fewer permissions, so a missing one is reported and does not fail the step.</summary>
    private async Task<IReadOnlyList<string>> MissingAsync(AssumedSession session, string roleArn, List<string> findings, CancellationToken ct)
    {
        using var iam = new AmazonIdentityManagementServiceClient(session.Credentials, camAccount.Configured(new AmazonIdentityManagementServiceConfig())).Named();
        if (await DeniedAsync(iam, roleArn, ct) is not { } denied)
        {
            findings.Add("CAM's standard permissions could not be checked: the role does not allow iam:SimulatePrincipalPolicy, which ReadOnlyAccess contains.");
            return ["iam:SimulatePrincipalPolicy"];
        }
        if (denied.Any(one => one.By == DeniedBy.Boundary)) findings.Add("A permissions boundary of the role denies some of CAM's standard permissions.");
        if (denied.Any(one => one.By == DeniedBy.Organization)) findings.Add("A service control policy of the customer's own organization denies some of CAM's standard permissions.");
        return [.. denied.Select(one => one.Action)];
    }

    private async Task<IReadOnlyList<DeniedAction>?> DeniedAsync(AmazonIdentityManagementServiceClient iam, string roleArn, CancellationToken ct)
    {
        try
        {
            return await new RolePermissions(iam, roleArn, options.Region).DeniedAsync(ActionList.StandardOfCam(), ct);
        }
        catch (AmazonIdentityManagementServiceException answer) when (AwsErrorClassifier.IsNotReady(answer) || AwsErrorClassifier.IsNotSettled(answer))
        {
            // STS has accepted the role; IAM knows the role or its session a moment later
            throw new AwsTemporarilyUnavailableException(AwsCall.Of(answer), AwsErrorClassifier.CodeOf(answer), answer);
        }
    }

    private static AssumeRoleRequest Request(string roleArn, string executionName, string? externalId) => new()
    {
        RoleArn = roleArn,
        RoleSessionName = TargetAccountFactory.SessionNameFor(executionName),
        DurationSeconds = CamAccountSession.SessionSeconds,
        ExternalId = externalId,
    };

    private string NoExternalId(string roleArn) =>
        $"The role {roleArn} does not require the external id. Anyone who can make CAM assume roles can reach the account. Have the customer add the condition that sts:ExternalId is {options.Trusted.CamExternalId} to the role's trust policy.";
}
