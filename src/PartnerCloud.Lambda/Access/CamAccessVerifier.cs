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
/// Proves that CAM can work in an account that stays its customer's own, by doing what CAM does: from CAM's account, assume the role under the external id. Nothing is written anywhere.
/// </summary>
/// <param name="membership">Whether the account is a member of our organization.</param>
/// <param name="entrance">The way into CAM's account.</param>
/// <param name="options">CAM's account and external id.</param>
public sealed class CamAccessVerifier(AccountMembership membership, CamAccountSession entrance, PartnerCloudOptions options)
{
    /// <summary>Assumes the role as CAM would, and asks what it lacks.</summary>
    /// <param name="accountId">The account.</param>
    /// <param name="roleArn">The role that its customer has made for CAM.</param>
    /// <param name="executionName">Names the sessions, so that both accounts' trails say on whose behalf we came.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="AccountAlreadyInCareException">
    /// The account is a member of our organization. Its CAM role trusts CAM under the same external id as everybody's: without this look, whoever knows its number could
    /// have it connected to himself.
    /// </exception>
    /// <exception cref="CamEntranceClosedException">We cannot act as CAM.</exception>
    /// <exception cref="CamRoleNotAssumableException">The role does not let CAM in, or not yet.</exception>
    /// <exception cref="WrongAccountException">The session is in another account.</exception>
    public async Task<CamConnection> VerifyAsync(string accountId, string roleArn, string executionName, CancellationToken ct = default)
    {
        if (await membership.FindAsync(accountId, ct) is not null) throw new AccountAlreadyInCareException(accountId);
        using var cam = await entrance.OpenAsync(executionName, ct);
        var session = await EnterAsync(cam, roleArn, executionName, ct);
        if (session.AccountId != accountId) throw new WrongAccountException(roleArn, accountId, session.AccountId);
        var findings = new List<string>();
        if (await OpensToAnybodyOfCamAsync(cam, roleArn, executionName, ct)) findings.Add(NoExternalId(roleArn));
        var missing = await MissingAsync(session, roleArn, findings, ct);
        if (missing.Count > CamConnection.MostNamed) findings.Add($"{missing.Count - CamConnection.MostNamed} more of CAM's standard permissions are missing than are named.");
        return new(new(accountId), roleArn, SignInUrl.Of(options.Partition, accountId), [.. missing.Take(CamConnection.MostNamed)], findings);
    }

    private async Task<AssumedSession> EnterAsync(AmazonSecurityTokenServiceClient cam, string roleArn, string executionName, CancellationToken ct)
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

    private static async Task<bool> OpensToAnybodyOfCamAsync(AmazonSecurityTokenServiceClient cam, string roleArn, string executionName, CancellationToken ct)
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

    /// <summary>CAM works with less than its standard permissions, so that what is missing is said and stops nothing.</summary>
    private async Task<IReadOnlyList<string>> MissingAsync(AssumedSession session, string roleArn, List<string> findings, CancellationToken ct)
    {
        using var iam = new AmazonIdentityManagementServiceClient(session.Credentials, entrance.Configured(new AmazonIdentityManagementServiceConfig())).Named();
        if (await DeniedAsync(iam, roleArn, ct) is not { } denied)
        {
            findings.Add("Which of CAM's standard permissions the role has could not be checked, because it may not ask (iam:SimulatePrincipalPolicy, which ReadOnlyAccess allows).");
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
            // STS has let us in: IAM knows the role or its session a moment later
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
        $"The role {roleArn} does not ask for the external id: whoever can make CAM assume roles reaches the account. Have the customer add the condition that sts:ExternalId is {options.Trusted.CamExternalId} to its trust policy.";
}
