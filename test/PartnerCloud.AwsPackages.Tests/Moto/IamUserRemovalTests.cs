using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;

namespace PartnerCloud.AwsPackages.Tests.Moto;

public sealed class IamUserRemovalTests(MotoServer moto)
{
    private const string Document = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:Get*","Resource":"*"}]}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AccessKeys_OfAUser_AreListedAndDeleted()
    {
        using var client = await ClientAsync("keys");
        var id = await CallAsync("CreateAccessKey", "AccessKeyId", ("UserName", "keys"));

        var key = Assert.Single(await client.Paginators.ListAccessKeys(new ListAccessKeysRequest { UserName = "keys" }).AccessKeyMetadata.ToListAsync(Cancellation));
        Assert.Equal((id, StatusType.Active, "keys"), (key.AccessKeyId, key.Status, key.UserName));
        Assert.NotNull(key.CreateDate);

        await client.DeleteAccessKeyAsync(new DeleteAccessKeyRequest { UserName = "keys", AccessKeyId = id }, Cancellation);
        Assert.Empty(await client.Paginators.ListAccessKeys(new ListAccessKeysRequest { UserName = "keys" }).AccessKeyMetadata.ToListAsync(Cancellation));
        await Assert.ThrowsAsync<NoSuchEntityException>(() => client.DeleteAccessKeyAsync(new DeleteAccessKeyRequest { UserName = "keys", AccessKeyId = id }, Cancellation));
    }

    [Fact]
    public async Task MfaDevice_OfAUser_IsDeactivatedAndThenDeleted()
    {
        using var client = await ClientAsync("device");
        var serial = await CallAsync("CreateVirtualMFADevice", "SerialNumber", ("VirtualMFADeviceName", "device"));
        await CallAsync("EnableMFADevice", "", ("UserName", "device"), ("SerialNumber", serial), ("AuthenticationCode1", "123456"), ("AuthenticationCode2", "654321"));

        var device = Assert.Single(await client.Paginators.ListMFADevices(new ListMFADevicesRequest { UserName = "device" }).MFADevices.ToListAsync(Cancellation));
        Assert.Equal((serial, "device"), (device.SerialNumber, device.UserName));
        Assert.NotNull(device.EnableDate);

        await client.DeactivateMFADeviceAsync(new DeactivateMFADeviceRequest { UserName = "device", SerialNumber = serial }, Cancellation);
        await client.DeleteVirtualMFADeviceAsync(new DeleteVirtualMFADeviceRequest { SerialNumber = serial }, Cancellation);
        Assert.Empty(await client.Paginators.ListMFADevices(new ListMFADevicesRequest { UserName = "device" }).MFADevices.ToListAsync(Cancellation));
        await Assert.ThrowsAsync<NoSuchEntityException>(() => client.DeleteVirtualMFADeviceAsync(new DeleteVirtualMFADeviceRequest { SerialNumber = serial }, Cancellation));
    }

    [Fact]
    public async Task SigningCertificates_OfAUser_AreListedAndDeleted()
    {
        using var client = await ClientAsync("signer");
        using var rsa = RSA.Create(2048);
        var pem = new CertificateRequest("CN=signer", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1)).ExportCertificatePem();
        var id = await CallAsync("UploadSigningCertificate", "CertificateId", ("UserName", "signer"), ("CertificateBody", pem));

        var certificate = Assert.Single(await client.Paginators.ListSigningCertificates(new ListSigningCertificatesRequest { UserName = "signer" }).Certificates.ToListAsync(Cancellation));
        Assert.Equal((id, StatusType.Active), (certificate.CertificateId, certificate.Status));

        await client.DeleteSigningCertificateAsync(new DeleteSigningCertificateRequest { UserName = "signer", CertificateId = id }, Cancellation);
        Assert.Empty(await client.Paginators.ListSigningCertificates(new ListSigningCertificatesRequest { UserName = "signer" }).Certificates.ToListAsync(Cancellation));
    }

    [Fact]
    public async Task SshPublicKeys_OfAUser_AreListedAndDeleted()
    {
        using var client = await ClientAsync("pusher");
        var id = await CallAsync("UploadSSHPublicKey", "SSHPublicKeyId", ("UserName", "pusher"), ("SSHPublicKeyBody", "ssh-rsa AAAA"));

        var key = Assert.Single(await client.Paginators.ListSSHPublicKeys(new ListSSHPublicKeysRequest { UserName = "pusher" }).SSHPublicKeys.ToListAsync(Cancellation));
        Assert.Equal((id, StatusType.Active), (key.SSHPublicKeyId, key.Status));

        await client.DeleteSSHPublicKeyAsync(new DeleteSSHPublicKeyRequest { UserName = "pusher", SSHPublicKeyId = id }, Cancellation);
        Assert.Empty(await client.Paginators.ListSSHPublicKeys(new ListSSHPublicKeysRequest { UserName = "pusher" }).SSHPublicKeys.ToListAsync(Cancellation));
    }

    [Fact]
    public async Task Policies_InlineAndAttached_AreListedAndRemoved()
    {
        using var client = await ClientAsync("reader");
        var arn = (await client.CreatePolicyAsync(new CreatePolicyRequest { PolicyName = "Reading", PolicyDocument = Document }, Cancellation)).Policy.Arn;
        await CallAsync("PutUserPolicy", "", ("UserName", "reader"), ("PolicyName", "own"), ("PolicyDocument", Document));
        await CallAsync("AttachUserPolicy", "", ("UserName", "reader"), ("PolicyArn", arn));

        Assert.Equal(["own"], await client.Paginators.ListUserPolicies(new ListUserPoliciesRequest { UserName = "reader" }).PolicyNames.ToListAsync(Cancellation));
        var attached = Assert.Single(await client.Paginators.ListAttachedUserPolicies(new ListAttachedUserPoliciesRequest { UserName = "reader" }).AttachedPolicies.ToListAsync(Cancellation));
        Assert.Equal(("Reading", arn), (attached.PolicyName, attached.PolicyArn));

        var conflict = await Assert.ThrowsAsync<DeleteConflictException>(() => client.DeleteUserAsync(new DeleteUserRequest { UserName = "reader" }, Cancellation));
        Assert.StartsWith("Cannot delete entity", conflict.Message, StringComparison.Ordinal);
        await client.DeleteUserPolicyAsync(new DeleteUserPolicyRequest { UserName = "reader", PolicyName = "own" }, Cancellation);
        await client.DetachUserPolicyAsync(new DetachUserPolicyRequest { UserName = "reader", PolicyArn = arn }, Cancellation);
        Assert.Empty(await client.Paginators.ListUserPolicies(new ListUserPoliciesRequest { UserName = "reader" }).PolicyNames.ToListAsync(Cancellation));
        Assert.Empty(await client.Paginators.ListAttachedUserPolicies(new ListAttachedUserPoliciesRequest { UserName = "reader" }).AttachedPolicies.ToListAsync(Cancellation));
    }

    [Fact]
    public async Task User_RemovedFromGroupAndConsole_IsDeleted()
    {
        using var client = await ClientAsync("leaver");
        await client.CreateLoginProfileAsync(new CreateLoginProfileRequest { UserName = "leaver", Password = "Of-a-test-1!" }, Cancellation);
        await CallAsync("CreateGroup", "", ("GroupName", "leavers"));
        await client.AddUserToGroupAsync(new AddUserToGroupRequest { GroupName = "leavers", UserName = "leaver" }, Cancellation);
        await client.TagUserAsync(new TagUserRequest { UserName = "leaver", Tags = [new Tag { Key = "request", Value = "req-1" }] }, Cancellation);
        Assert.Equal("req-1", Assert.Single((await client.GetUserAsync(new GetUserRequest { UserName = "leaver" }, Cancellation)).User.Tags).Value);
        await client.UntagUserAsync(new UntagUserRequest { UserName = "leaver", TagKeys = ["request"] }, Cancellation);
        Assert.Empty((await client.GetUserAsync(new GetUserRequest { UserName = "leaver" }, Cancellation)).User.Tags ?? []);

        await client.RemoveUserFromGroupAsync(new RemoveUserFromGroupRequest { GroupName = "leavers", UserName = "leaver" }, Cancellation);
        Assert.Empty(await client.Paginators.GetGroup(new GetGroupRequest { GroupName = "leavers" }).Users.ToListAsync(Cancellation));
        await client.DeleteLoginProfileAsync(new DeleteLoginProfileRequest { UserName = "leaver" }, Cancellation);
        await client.DeleteUserAsync(new DeleteUserRequest { UserName = "leaver" }, Cancellation);
        await Assert.ThrowsAsync<NoSuchEntityException>(() => client.DeleteUserAsync(new DeleteUserRequest { UserName = "leaver" }, Cancellation));
    }

    private async Task<AmazonIdentityManagementServiceClient> ClientAsync(string userName)
    {
        var client = new AmazonIdentityManagementServiceClient(MotoServer.Credentials, moto.Configure<AmazonIdentityManagementServiceConfig>());
        await client.CreateUserAsync(new CreateUserRequest { UserName = userName }, Cancellation);
        return client;
    }

    private Task<string> CallAsync(string operation, string element, params (string Name, string Value)[] fields) =>
        WireCalls.IamAsync(moto.Configure<AmazonIdentityManagementServiceConfig>(), operation, element, fields);
}
