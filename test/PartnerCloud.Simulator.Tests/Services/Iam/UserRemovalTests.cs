using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Iam;

public sealed class UserRemovalTests
{
    private static readonly string[] Conflicts =
    [
        "must delete login profile first", "must delete access keys first", "must delete MFA device first", "must delete certificates first", "must remove referenced objects first",
        "must remove referenced objects first", "must remove users from group first", "must detach all policies first", "must delete policies first",
    ];

    private const string Everything = """
        import subprocess, tempfile
        iam = client('iam', '111122223333')
        iam.create_user(UserName='jdoe', Tags=[{'Key': 'requester', 'Value': 'boss'}])
        iam.create_login_profile(UserName='jdoe', Password='Correct-Horse-1', PasswordResetRequired=True)
        key = iam.create_access_key(UserName='jdoe')['AccessKey']['AccessKeyId']
        device = iam.create_virtual_mfa_device(VirtualMFADeviceName='jdoe')['VirtualMFADevice']['SerialNumber']
        iam.enable_mfa_device(UserName='jdoe', SerialNumber=device, AuthenticationCode1='123456', AuthenticationCode2='654321')
        pem = '''-----BEGIN CERTIFICATE-----
        MIIBtjCCAVugAwIBAgITBmyf1XSXNmY/Owua2eiedgPySjAKBggqhkjOPQQDAjA5
        MQswCQYDVQQGEwJVUzEPMA0GA1UEChMGQW1hem9uMRkwFwYDVQQDExBBbWF6b24g
        Um9vdCBDQSAzMB4XDTE1MDUyNjAwMDAwMFoXDTQwMDUyNjAwMDAwMFowOTELMAkG
        A1UEBhMCVVMxDzANBgNVBAoTBkFtYXpvbjEZMBcGA1UEAxMQQW1hem9uIFJvb3Qg
        Q0EgMzBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABCmXp8ZBf8ANm+gBG1bG8lKl
        ui2yEujSLtf6ycXYqm0fc4E7O5hrOXwzpcVOho6AF2hiRVd9RFgdszflZwjrZt6j
        QjBAMA8GA1UdEwEB/wQFMAMBAf8wDgYDVR0PAQH/BAQDAgGGMB0GA1UdDgQWBBSr
        ttvXBp43rDCGB5Fwx5zEGbF4wDAKBggqhkjOPQQDAgNJADBGAiEA4IWSoxe3jfkr
        BqWTrBqYaGFy+uGh0PsceGCmQ5nFuMQCIQCcAu/xlJyzlvnrxir4tiz+OpAUFteM
        YyRIHN8wfdVoOw==
        -----END CERTIFICATE-----'''
        certificate = iam.upload_signing_certificate(UserName='jdoe', CertificateBody=pem)['Certificate']['CertificateId']
        rsa = 'ssh-rsa ' + __import__('base64').b64encode(b'\0\0\0\7ssh-rsa' + b'\1' * 260).decode() + ' jdoe@laptop'
        ssh = iam.upload_ssh_public_key(UserName='jdoe', SSHPublicKeyBody=rsa)['SSHPublicKey']['SSHPublicKeyId']
        git = iam.create_service_specific_credential(UserName='jdoe', ServiceName='codecommit.amazonaws.com')['ServiceSpecificCredential']
        document = json.dumps({'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Action': 's3:Get*', 'Resource': '*'}]})
        iam.create_group(GroupName='readers')
        iam.add_user_to_group(GroupName='readers', UserName='jdoe')
        iam.attach_user_policy(UserName='jdoe', PolicyArn='arn:aws:iam::aws:policy/ReadOnlyAccess')
        iam.put_user_policy(UserName='jdoe', PolicyName='own', PolicyDocument=document)

        """;

    [Fact]
    public async Task DeleteUser_WithEveryKindOfDependency_NamesWhatToDeleteFirst()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, Everything + """
            def refusal():
                try: iam.delete_user(UserName='jdoe')
                except iam.exceptions.DeleteConflictException as error: return error.response['Error']['Message']
            steps = [
                lambda: iam.delete_login_profile(UserName='jdoe'),
                lambda: iam.delete_access_key(UserName='jdoe', AccessKeyId=key),
                lambda: iam.deactivate_mfa_device(UserName='jdoe', SerialNumber=device),
                lambda: iam.delete_signing_certificate(UserName='jdoe', CertificateId=certificate),
                lambda: iam.delete_ssh_public_key(UserName='jdoe', SSHPublicKeyId=ssh),
                lambda: iam.delete_service_specific_credential(UserName='jdoe', ServiceSpecificCredentialId=git['ServiceSpecificCredentialId']),
                lambda: iam.remove_user_from_group(GroupName='readers', UserName='jdoe'),
                lambda: iam.detach_user_policy(UserName='jdoe', PolicyArn='arn:aws:iam::aws:policy/ReadOnlyAccess'),
                lambda: iam.delete_user_policy(UserName='jdoe', PolicyName='own'),
            ]
            out['refusals'], out['again'] = [], []
            for step in steps:
                out['refusals'].append(refusal())
                step()
                out['again'].append(attempt(step))
            out['deleted'] = attempt(iam.delete_user, UserName='jdoe')
            out['gone'] = [attempt(iam.get_user, UserName='jdoe'), attempt(iam.delete_user, UserName='jdoe'), attempt(iam.list_groups_for_user, UserName='jdoe'), attempt(iam.list_access_keys, UserName='jdoe')]
            out['device'] = [d['SerialNumber'] for d in iam.list_virtual_mfa_devices(AssignmentStatus='Unassigned')['VirtualMFADevices']]
            out['members'] = iam.get_group(GroupName='readers')['Users']
            """);

        Assert.Equal(Conflicts.Select(what => $"Cannot delete entity, {what}."), seen["refusals"]!.AsArray().Select(text => (string?)text));
        Assert.All(seen["again"]!.AsArray(), code => Assert.Equal("NoSuchEntity", (string?)code));
        Assert.Equal("{}", seen["deleted"]!.ToJsonString());
        Assert.All(seen["gone"]!.AsArray(), code => Assert.Equal("NoSuchEntity", (string?)code));
        Assert.Equal("""["arn:aws:iam::111122223333:mfa/jdoe"]""", seen["device"]!.ToJsonString());
        Assert.Empty(seen["members"]!.AsArray());
    }

    [Fact]
    public async Task Lists_OfAUsersDependencies_ShowNoSecrets()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, Everything + """
            iam.create_access_key(UserName='jdoe')
            iam.update_access_key(UserName='jdoe', AccessKeyId=key, Status='Inactive')
            out['keys'] = [(k['AccessKeyId'] == key, k['Status']) for k in iam.list_access_keys(UserName='jdoe')['AccessKeyMetadata']]
            out['badStatus'] = attempt(iam.update_access_key, UserName='jdoe', AccessKeyId=key, Status='Lost')
            out['thirdKey'] = attempt(iam.create_access_key, UserName='jdoe')
            out['certificates'] = [(c['CertificateId'] == certificate, c['Status'], c['CertificateBody'] == pem) for c in iam.list_signing_certificates(UserName='jdoe')['Certificates']]
            out['sameCertificate'] = attempt(iam.upload_signing_certificate, UserName='jdoe', CertificateBody=pem)
            out['noCertificate'] = attempt(iam.upload_signing_certificate, UserName='jdoe', CertificateBody='-----BEGIN CERTIFICATE-----')
            out['ssh'] = [(k['SSHPublicKeyId'] == ssh, k['Status']) for k in iam.list_ssh_public_keys(UserName='jdoe')['SSHPublicKeys']]
            out['sameSsh'] = attempt(iam.upload_ssh_public_key, UserName='jdoe', SSHPublicKeyBody=rsa)
            out['noSsh'] = attempt(iam.upload_ssh_public_key, UserName='jdoe', SSHPublicKeyBody='ssh-ed25519 AAAA')
            out['git'] = [(c['ServiceName'], c['ServiceUserName'], 'ServicePassword' in c) for c in iam.list_service_specific_credentials(UserName='jdoe')['ServiceSpecificCredentials']]
            out['gitSecond'] = iam.create_service_specific_credential(UserName='jdoe', ServiceName='codecommit.amazonaws.com')['ServiceSpecificCredential']['ServiceUserName']
            out['gitThird'] = attempt(iam.create_service_specific_credential, UserName='jdoe', ServiceName='codecommit.amazonaws.com')
            out['gitOfAll'] = len(iam.list_service_specific_credentials(AllUsers=True)['ServiceSpecificCredentials'])
            out['gitUnknown'] = attempt(iam.create_service_specific_credential, UserName='jdoe', ServiceName='mail.amazonaws.com')
            out['inline'] = iam.list_user_policies(UserName='jdoe')['PolicyNames']
            out['attached'] = [p['PolicyName'] for p in iam.list_attached_user_policies(UserName='jdoe')['AttachedPolicies']]
            out['groups'] = [g['GroupName'] for g in iam.list_groups_for_user(UserName='jdoe')['Groups']]
            iam.tag_user(UserName='jdoe', Tags=[{'Key': 'request', 'Value': 'req-1'}])
            iam.untag_user(UserName='jdoe', TagKeys=['requester'])
            out['tags'] = iam.list_user_tags(UserName='jdoe')['Tags']
            out['secret'] = git['ServicePassword']
            """);

        Assert.Equal("""[[true,"Inactive"],[false,"Active"]]""", seen["keys"]!.ToJsonString());
        Assert.Equal("ValidationError", (string?)seen["badStatus"]);
        Assert.All(["thirdKey", "gitThird"], name => Assert.Equal("LimitExceeded", (string?)seen[name]));
        Assert.Equal("""[[true,"Active",true]]""", seen["certificates"]!.ToJsonString());
        Assert.Equal("DuplicateCertificate MalformedCertificate", $"{seen["sameCertificate"]} {seen["noCertificate"]}");
        Assert.Equal("""[[true,"Active"]]""", seen["ssh"]!.ToJsonString());
        Assert.Equal("DuplicateSSHPublicKey InvalidPublicKey", $"{seen["sameSsh"]} {seen["noSsh"]}");
        Assert.Equal("""[["codecommit.amazonaws.com","jdoe-at-111122223333",false]]""", seen["git"]!.ToJsonString());
        Assert.Equal("jdoe-at-111122223333+1", (string?)seen["gitSecond"]);
        Assert.Equal(2, (int?)seen["gitOfAll"]);
        Assert.Equal("NotSupportedService", (string?)seen["gitUnknown"]);
        Assert.Equal("""["own"] ["ReadOnlyAccess"] ["readers"]""", $"{seen["inline"]!.ToJsonString()} {seen["attached"]!.ToJsonString()} {seen["groups"]!.ToJsonString()}");
        Assert.Equal("""[{"Key":"request","Value":"req-1"}]""", seen["tags"]!.ToJsonString());
        Assert.DoesNotContain((string)seen["secret"]!, aws.Cloud.Dump(), StringComparison.Ordinal);
        Assert.DoesNotContain("Correct-Horse", aws.Cloud.Dump(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AccessKey_InactiveOrDeleted_IsRejected()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, Everything + """
            out['before'] = client('sts', key).get_caller_identity()['Arn']
            iam.update_access_key(UserName='jdoe', AccessKeyId=key, Status='Inactive')
            out['inactive'] = attempt(client('sts', key).get_caller_identity)
            iam.update_access_key(UserName='jdoe', AccessKeyId=key, Status='Active')
            out['active'] = client('sts', key).get_caller_identity()['Arn']
            iam.delete_access_key(UserName='jdoe', AccessKeyId=key)
            out['deleted'] = attempt(client('sts', key).get_caller_identity)
            """);

        Assert.All(["before", "active"], name => Assert.Equal("arn:aws:iam::111122223333:user/jdoe", (string?)seen[name]));
        Assert.All(["inactive", "deleted"], name => Assert.Equal("InvalidClientTokenId", (string?)seen[name]));
    }
}
