using Amazon.IdentityManagement.Model;
using PartnerCloud.Lambda.Aws.Accounts;

namespace PartnerCloud.Lambda.Users;

/// <summary>
/// Removes everything that keeps IAM from deleting a user, except console access. Credentials go before permissions. Each list is read completely before
/// anything on it is removed.
/// </summary>
internal static class UserDependencies
{
    public static async Task RemoveAsync(TargetAccount account, string userName, List<string> changes, CancellationToken ct)
    {
        var iam = account.Iam;
        foreach (var key in await iam.Paginators.ListAccessKeys(new ListAccessKeysRequest { UserName = userName }).AccessKeyMetadata.ToListAsync(ct))
            await TakeAsync($"access key {key.AccessKeyId}", () => iam.DeleteAccessKeyAsync(new DeleteAccessKeyRequest { UserName = userName, AccessKeyId = key.AccessKeyId }, ct));
        await MfaDevices.RemoveAsync(account, userName, changes, ct);
        foreach (var certificate in await iam.Paginators.ListSigningCertificates(new ListSigningCertificatesRequest { UserName = userName }).Certificates.ToListAsync(ct))
            await TakeAsync($"signing certificate {certificate.CertificateId}", () => iam.DeleteSigningCertificateAsync(new DeleteSigningCertificateRequest { UserName = userName, CertificateId = certificate.CertificateId }, ct));
        foreach (var key in await iam.Paginators.ListSSHPublicKeys(new ListSSHPublicKeysRequest { UserName = userName }).SSHPublicKeys.ToListAsync(ct))
            await TakeAsync($"SSH key {key.SSHPublicKeyId}", () => iam.DeleteSSHPublicKeyAsync(new DeleteSSHPublicKeyRequest { UserName = userName, SSHPublicKeyId = key.SSHPublicKeyId }, ct));
        foreach (var id in await ServiceCredentialsAsync(account, userName, ct))
            await TakeAsync($"service credential {id}", () => iam.DeleteServiceSpecificCredentialAsync(new DeleteServiceSpecificCredentialRequest { UserName = userName, ServiceSpecificCredentialId = id }, ct));
        foreach (var policy in await iam.Paginators.ListUserPolicies(new ListUserPoliciesRequest { UserName = userName }).PolicyNames.ToListAsync(ct))
            await TakeAsync($"inline policy {policy}", () => iam.DeleteUserPolicyAsync(new DeleteUserPolicyRequest { UserName = userName, PolicyName = policy }, ct));
        foreach (var policy in await iam.Paginators.ListAttachedUserPolicies(new ListAttachedUserPoliciesRequest { UserName = userName }).AttachedPolicies.ToListAsync(ct))
            await TakeAsync($"attached policy {policy.PolicyName}", () => iam.DetachUserPolicyAsync(new DetachUserPolicyRequest { UserName = userName, PolicyArn = policy.PolicyArn }, ct));
        foreach (var group in await iam.Paginators.ListGroupsForUser(new ListGroupsForUserRequest { UserName = userName }).Groups.ToListAsync(ct))
            await TakeAsync($"membership in group {group.GroupName}", () => iam.RemoveUserFromGroupAsync(new RemoveUserFromGroupRequest { UserName = userName, GroupName = group.GroupName }, ct));

        async Task TakeAsync(string what, Func<Task> delete)
        {
            await DeleteIfExists.RunAsync(delete);
            changes.Add($"{what} of user {userName} removed");
        }
    }

    /// <summary>Reads all pages itself, because the SDK has no paginator for them.</summary>
    private static async Task<List<string>> ServiceCredentialsAsync(TargetAccount account, string userName, CancellationToken ct)
    {
        var ids = new List<string>();
        var request = new ListServiceSpecificCredentialsRequest { UserName = userName };
        do
        {
            var page = await account.Iam.ListServiceSpecificCredentialsAsync(request, ct);
            ids.AddRange((page.ServiceSpecificCredentials ?? []).Select(credential => credential.ServiceSpecificCredentialId));
            request.Marker = page.IsTruncated == true ? page.Marker : null;
        }
        while (request.Marker is not null);
        return ids;
    }
}
