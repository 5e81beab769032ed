using PartnerCloud.Simulator.Services.Iam;
using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Iam;

public sealed class IamServiceTests
{
    [Fact]
    public async Task LoginProfile_PasswordPolicy_RequiresStrongPasswordsAndNeverRepeatsThem()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            iam = client('iam', '111122223333')
            iam.create_user(UserName='jdoe')
            out['noPolicy'] = attempt(iam.get_account_password_policy)
            iam.update_account_password_policy(MinimumPasswordLength=14, RequireSymbols=True, RequireNumbers=True, RequireUppercaseCharacters=True, RequireLowercaseCharacters=True, MaxPasswordAge=90, PasswordReusePrevention=24, AllowUsersToChangePassword=True)
            out['policy'] = iam.get_account_password_policy()['PasswordPolicy']
            refused = {}
            for password in ['Short-1', 'no-upper-case-1', 'NO-LOWER-CASE-1', 'NoNumbersAtAll-', 'NoSymbolsAtAll1']:
                try: iam.create_login_profile(UserName='jdoe', Password=password)
                except botocore.exceptions.ClientError as e: refused[e.response['Error']['Code']] = refused.get(e.response['Error']['Code'], 0) + 1; echoed = password in str(e); assert not echoed
            out['refused'] = refused
            out['login'] = attempt(iam.create_login_profile, UserName='jdoe', Password='Correct-Horse-1', PasswordResetRequired=True)['LoginProfile']
            out['again'] = attempt(iam.create_login_profile, UserName='jdoe', Password='Correct-Horse-2')
            iam.update_account_password_policy(MinimumPasswordLength=8)
            out['replaced'] = iam.get_account_password_policy()['PasswordPolicy']
            """);

        Assert.Equal("NoSuchEntity", (string?)seen["noPolicy"]);
        Assert.Equal(24, (int?)seen["policy"]!["PasswordReusePrevention"]);
        Assert.Equal(5, (int?)seen["refused"]!["PasswordPolicyViolation"]);
        Assert.True((bool?)seen["login"]!["PasswordResetRequired"]);
        Assert.Equal("EntityAlreadyExists", (string?)seen["again"]);
        Assert.False((bool?)seen["replaced"]!["RequireSymbols"]);
        Assert.False((bool?)seen["replaced"]!["ExpirePasswords"]);
        Assert.Equal(SignIn.MustChangePassword, aws.Cloud.TrySignIn("111122223333", "jdoe", "Correct-Horse-1"));
        Assert.Equal(SignIn.Refused, aws.Cloud.TrySignIn("111122223333", "jdoe", "Correct-Horse-2"));
    }

    [Fact]
    public async Task UpdateLoginProfile_NewPassword_InvalidatesTheOldOne()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            iam = client('iam', '111122223333')
            iam.create_user(UserName='jdoe')
            out['none'] = attempt(iam.update_login_profile, UserName='jdoe', Password='Correct-Horse-1')
            iam.create_login_profile(UserName='jdoe', Password='Correct-Horse-1', PasswordResetRequired=True)
            iam.update_login_profile(UserName='jdoe', Password='Correct-Horse-2', PasswordResetRequired=False)
            """);

        Assert.Equal("NoSuchEntity", (string?)seen["none"]);
        Assert.Equal(SignIn.Refused, aws.Cloud.TrySignIn("111122223333", "jdoe", "Correct-Horse-1"));
        Assert.Equal(SignIn.Accepted, aws.Cloud.TrySignIn("111122223333", "jdoe", "Correct-Horse-2"));
    }

    [Fact]
    public async Task Policy_WithFiveVersions_RefusesASixthAndKeepsItsDefault()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            iam = client('iam', '111122223333')
            def document(actions='*', **more): return json.dumps({'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Action': actions, 'Resource': '*', **more}]}, indent=2)
            policy = iam.create_policy(PolicyName='CTLCustomerPolicy', PolicyDocument=document())['Policy']
            arn = policy['Arn']
            add = lambda default=False: attempt(iam.create_policy_version, PolicyArn=arn, PolicyDocument=document('s3:*'), SetAsDefault=default)
            for n in range(3): add()
            out['fifth'] = add(True)['PolicyVersion']
            out['sixth'] = add()
            out['deleteDefault'] = attempt(iam.delete_policy_version, PolicyArn=arn, VersionId='v5')
            iam.delete_policy_version(PolicyArn=arn, VersionId='v1')
            out['next'] = add()['PolicyVersion']['VersionId']
            out['versions'] = [v['VersionId'] for v in iam.list_policy_versions(PolicyArn=arn)['Versions']]
            out['document'] = iam.get_policy_version(PolicyArn=arn, VersionId='v5')['PolicyVersion']['Document']['Statement'][0]['Action']
            out['sameNameOtherCase'] = attempt(iam.create_policy, PolicyName='ctlcustomerpolicy', PolicyDocument=document())
            out['large'] = attempt(iam.create_policy, PolicyName='Large', PolicyDocument=document(['s3:' + 'x' * 100] * 70))
            out['spaces'] = attempt(iam.create_policy, PolicyName='Spaces', PolicyDocument=document() + ' ' * 7000)['Policy']['PolicyName']
            out['malformed'] = attempt(iam.create_policy, PolicyName='Bad', PolicyDocument='{"Version": "2012-10-17"}')
            out['principal'] = attempt(iam.create_policy, PolicyName='Bad', PolicyDocument=document(Principal='*'))
            out['noKind'] = attempt(iam.create_policy, PolicyName='Bad', PolicyDocument=document(Resource='arn:aws:iam::*:*/CTL*'))
            out['kind'] = attempt(iam.create_policy, PolicyName='Good', PolicyDocument=document(Resource='arn:aws:iam::*:role/CTL*'))['Policy']['PolicyName']
            out['aws'] = attempt(iam.get_policy, PolicyArn='arn:aws:iam::aws:policy/ReadOnlyAccess')['Policy']['PolicyName']
            out['awsChange'] = attempt(iam.create_policy_version, PolicyArn='arn:aws:iam::aws:policy/ReadOnlyAccess', PolicyDocument=document())
            """);

        Assert.Equal("v5", (string?)seen["fifth"]!["VersionId"]);
        Assert.Equal("LimitExceeded", (string?)seen["sixth"]);
        Assert.Equal("DeleteConflict", (string?)seen["deleteDefault"]);
        Assert.Equal("v6", (string?)seen["next"]);
        Assert.Equal(["v6", "v5", "v4", "v3", "v2"], seen["versions"]!.AsArray().Select(id => (string)id!));
        Assert.Equal("s3:*", (string?)seen["document"]);
        Assert.Equal("EntityAlreadyExists", (string?)seen["sameNameOtherCase"]);
        Assert.Equal("LimitExceeded", (string?)seen["large"]);
        Assert.Equal("Spaces", (string?)seen["spaces"]);
        Assert.Equal("MalformedPolicyDocument", (string?)seen["malformed"]);
        Assert.Equal("MalformedPolicyDocument", (string?)seen["principal"]);
        Assert.Equal("MalformedPolicyDocument", (string?)seen["noKind"]);
        Assert.Equal("Good", (string?)seen["kind"]);
        Assert.Equal("ReadOnlyAccess", (string?)seen["aws"]);
        Assert.Equal("AccessDenied", (string?)seen["awsChange"]);
    }

    [Fact]
    public async Task GroupsAndAttachments_AtTheirLimits_AreRefused()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            iam = client('iam', '111122223333')
            document = json.dumps({'Version': '2012-10-17', 'Statement': {'Effect': 'Deny', 'Action': 'support:*', 'Resource': '*'}})
            iam.create_user(UserName='jdoe')
            for n in range(11):
                iam.create_group(GroupName=f'g{n}')
                out['group'] = attempt(iam.add_user_to_group, GroupName=f'g{n}', UserName='jdoe')
                arn = iam.create_policy(PolicyName=f'p{n}', PolicyDocument=document)['Policy']['Arn']
                out['policy'] = attempt(iam.attach_group_policy, GroupName='g0', PolicyArn=arn)
            out['groups'] = len(iam.list_groups_for_user(UserName='jdoe')['Groups'])
            out['pages'] = [len(p['AttachedPolicies']) for p in iam.get_paginator('list_attached_group_policies').paginate(GroupName='g0', PaginationConfig={'PageSize': 4})]
            out['members'] = [u['UserName'] for u in iam.get_group(GroupName='G0')['Users']]
            out['deleteUser'] = attempt(iam.delete_user, UserName='jdoe')
            out['deleteGroup'] = attempt(iam.delete_group, GroupName='g0')
            out['deletePolicy'] = attempt(iam.delete_policy, PolicyArn='arn:aws:iam::111122223333:policy/p0')
            out['entities'] = iam.list_entities_for_policy(PolicyArn='arn:aws:iam::111122223333:policy/p0')['PolicyGroups'][0]['GroupName']
            out['attachments'] = iam.get_policy(PolicyArn='arn:aws:iam::111122223333:policy/p0')['Policy']['AttachmentCount']
            out['missing'] = attempt(iam.attach_group_policy, GroupName='g1', PolicyArn='arn:aws:iam::111122223333:policy/none')
            out['summary'] = iam.get_account_summary()['SummaryMap']['Groups']
            """);

        Assert.Equal("LimitExceeded", (string?)seen["group"]);
        Assert.Equal("LimitExceeded", (string?)seen["policy"]);
        Assert.Equal(10, (int?)seen["groups"]);
        Assert.Equal("[4,4,2]", seen["pages"]!.ToJsonString());
        Assert.Equal("jdoe", (string?)seen["members"]![0]);
        Assert.All(["deleteUser", "deleteGroup", "deletePolicy"], name => Assert.Equal("DeleteConflict", (string?)seen[name]));
        Assert.Equal("g0", (string?)seen["entities"]);
        Assert.Equal(1, (int?)seen["attachments"]);
        Assert.Equal("NoSuchEntity", (string?)seen["missing"]);
        Assert.Equal(11, (int?)seen["summary"]);
    }

    [Fact]
    public async Task Role_CreatedUsedAndDeleted_KeepsDocumentTagsAndProtection()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            iam = client('iam', '111122223333')
            def trust(principal={'AWS': '589942003651'}, **more): return json.dumps({'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Principal': principal, 'Action': 'sts:AssumeRole', **more}]})
            out['role'] = iam.create_role(RoleName='CTLCAMRole', AssumeRolePolicyDocument=trust(), MaxSessionDuration=7200, Tags=[{'Key': 'k', 'Value': 'v'}])['Role']
            out['again'] = attempt(iam.create_role, RoleName='ctlcamrole', AssumeRolePolicyDocument=trust())
            out['resource'] = attempt(iam.create_role, RoleName='r', AssumeRolePolicyDocument=trust(Resource='*'))
            out['large'] = attempt(iam.create_role, RoleName='r', AssumeRolePolicyDocument=trust({'AWS': ['589942003651'] * 200}))
            iam.update_assume_role_policy(RoleName='CTLCAMRole', PolicyDocument=trust({'AWS': '540339316802'}))
            iam.put_role_policy(RoleName='CTLCAMRole', PolicyName='inline', PolicyDocument=json.dumps({'Version': '2012-10-17', 'Statement': [{'Effect': 'Allow', 'Action': 's3:Get*', 'Resource': '*'}]}))
            out['trusted'] = iam.get_role(RoleName='CTLCAMRole')['Role']['AssumeRolePolicyDocument']['Statement'][0]['Principal']['AWS']
            out['inline'] = iam.get_role_policy(RoleName='CTLCAMRole', PolicyName='inline')['PolicyDocument']['Statement'][0]['Action']
            out['delete'] = attempt(iam.delete_role, RoleName='CTLCAMRole')
            iam.delete_role_policy(RoleName='CTLCAMRole', PolicyName='inline')
            iam.delete_role(RoleName='CTLCAMRole')
            out['gone'] = attempt(iam.get_role, RoleName='CTLCAMRole')
            out['linked'] = iam.create_service_linked_role(AWSServiceName='config.amazonaws.com')['Role']['Arn']
            try: iam.create_service_linked_role(AWSServiceName='config.amazonaws.com')
            except botocore.exceptions.ClientError as e: out['linkedAgain'] = e.response['Error']
            out['protected'] = attempt(iam.attach_role_policy, RoleName='AWSServiceRoleForConfig', PolicyArn='arn:aws:iam::aws:policy/ReadOnlyAccess')
            out['roles'] = [r['RoleName'] for r in iam.list_roles(PathPrefix='/aws-service-role/')['Roles']]
            out['stranger'] = attempt(client('iam', '444455556666').get_role, RoleName='AWSServiceRoleForConfig')
            config = client('config', '111122223333')
            config.put_configuration_recorder(ConfigurationRecorder={'name': 'default', 'roleARN': out['linked']})
            def delete(): return iam.get_service_linked_role_deletion_status(DeletionTaskId=iam.delete_service_linked_role(RoleName='AWSServiceRoleForConfig')['DeletionTaskId'])['Status']
            out['deleteUsed'] = delete()
            config.delete_configuration_recorder(ConfigurationRecorderName='default')
            out['deleteUnused'] = delete()
            try: iam.create_saml_provider(Name='x', SAMLMetadataDocument='x' * 1000)
            except botocore.exceptions.ClientError as e: out['unimplemented'] = e.response['Error']['Message']
            """);

        Assert.Equal(7200, (int?)seen["role"]!["MaxSessionDuration"]);
        Assert.Equal("v", (string?)seen["role"]!["Tags"]![0]!["Value"]);
        Assert.Equal("EntityAlreadyExists MalformedPolicyDocument LimitExceeded", $"{seen["again"]} {seen["resource"]} {seen["large"]}");
        Assert.Equal("540339316802", (string?)seen["trusted"]);
        Assert.Equal("s3:Get*", (string?)seen["inline"]);
        Assert.Equal("DeleteConflict", (string?)seen["delete"]);
        Assert.Equal("NoSuchEntity", (string?)seen["gone"]);
        Assert.Equal("arn:aws:iam::111122223333:role/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig", (string?)seen["linked"]);
        Assert.Equal("InvalidInput", (string?)seen["linkedAgain"]!["Code"]);
        Assert.Contains("has been taken", (string?)seen["linkedAgain"]!["Message"], StringComparison.Ordinal);
        Assert.Equal("UnmodifiableEntity", (string?)seen["protected"]);
        Assert.Equal("AWSServiceRoleForConfig", (string?)seen["roles"]![0]);
        Assert.Equal("NoSuchEntity", (string?)seen["stranger"]);
        Assert.Equal("FAILED SUCCEEDED", $"{seen["deleteUsed"]} {seen["deleteUnused"]}");
        Assert.Contains("CreateSAMLProvider", (string?)seen["unimplemented"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AccountAlias_CreatedAgain_ReplacesTheOther()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, """
            iam = client('iam', '111122223333')
            iam.create_account_alias(AccountAlias='acme')
            out['taken'] = attempt(client('iam', '444455556666').create_account_alias, AccountAlias='acme')
            iam.create_account_alias(AccountAlias='acme-2')
            out['aliases'] = iam.list_account_aliases()['AccountAliases']
            out['bad'] = attempt(iam.create_account_alias, AccountAlias='-a')
            """);

        Assert.Equal("EntityAlreadyExists", (string?)seen["taken"]);
        Assert.Equal("""["acme-2"]""", seen["aliases"]!.ToJsonString());
        Assert.Equal("ValidationError", (string?)seen["bad"]);
    }
}
