using System.Text.Json.Nodes;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Organizations;
using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Organizations;

/// <summary>Service control policies over the wire: how they are enabled, stored and attached, and whom they limit.</summary>
public sealed class OrganizationPoliciesTests
{
    private const string Script = """
        org = client('organizations')
        scp = 'SERVICE_CONTROL_POLICY'
        root = org.list_roots()['Roots'][0]['Id']
        unit = org.list_organizational_units_for_parent(ParentId=root)['OrganizationalUnits'][0]['Id']
        def text(*statements): return json.dumps({'Version': '2012-10-17', 'Statement': list(statements)})
        def deny(action): return text({'Effect': 'Deny', 'Action': action, 'Resource': '*'})
        def make(name, content, **more): return org.create_policy(Name=name, Description='d', Type=scp, Content=content, **more)['Policy']
        def enable(): return attempt(org.enable_policy_type, RootId=root, PolicyType=scp)
        def on(target): return [p['Name'] for p in org.list_policies_for_target(TargetId=target, Filter=scp)['Policies']]
        def account(number):
            org.create_account(Email=f'aws+{number}@partner.example', AccountName=f'Acme {number}')
            return [a['Id'] for a in org.list_accounts()['Accounts'] if a['Name'] == f'Acme {number}'][0]
        def inside(id): return assumed(f'arn:aws:iam::{id}:role/OrganizationAccountAccessRole')
        def message(call, **arguments):
            try: call(**arguments); return 'OK'
            except botocore.exceptions.ClientError as e: return e.response['Error']['Message']

        """;

    [Fact]
    public async Task EnablePolicyType_Enabled_AttachesAwsOwnPolicyToEverything()
    {
        await using var aws = await StartAsync();

        var seen = await RunAsync(aws, """
            before = account(1)
            out['typesBefore'], out['onBefore'], out['disableBefore'] = org.list_roots()['Roots'][0]['PolicyTypes'], on(root), attempt(org.disable_policy_type, RootId=root, PolicyType=scp)
            out['enabled'], out['again'] = enable()['Root']['PolicyTypes'], enable()
            out['nowhere'] = attempt(org.enable_policy_type, RootId='r-0000', PolicyType=scp)
            out['otherType'] = attempt(org.enable_policy_type, RootId=root, PolicyType='TAG_POLICY')
            out['types'] = org.list_roots()['Roots'][0]['PolicyTypes']
            later, unitLater = account(2), org.create_organizational_unit(ParentId=unit, Name='Later')['OrganizationalUnit']['Id']
            out['on'] = [on(target) for target in (root, unit, '589942003651', before, later, unitLater)]
            out['targets'] = sorted([t['Type'], t['Name']] for t in org.list_targets_for_policy(PolicyId='p-FullAWSAccess')['Targets'])
            org.disable_policy_type(RootId=root, PolicyType=scp)
            out['onAfter'], out['typesAfter'] = on(unit), org.list_roots()['Roots'][0]['PolicyTypes']
            """);

        const string enabled = """[{"Type":"SERVICE_CONTROL_POLICY","Status":"ENABLED"}]""";
        Assert.Equal("[] [] PolicyTypeNotEnabledException", $"{seen["typesBefore"]!.ToJsonString()} {seen["onBefore"]!.ToJsonString()} {seen["disableBefore"]}");
        Assert.Equal(enabled, seen["enabled"]!.ToJsonString());
        Assert.Equal("PolicyTypeAlreadyEnabledException", (string?)seen["again"]);
        Assert.Equal("RootNotFoundException", (string?)seen["nowhere"]);
        Assert.Equal("InvalidInputException", (string?)seen["otherType"]);
        Assert.Equal(enabled, seen["types"]!.ToJsonString());
        Assert.All(seen["on"]!.AsArray(), names => Assert.Equal("""["FullAWSAccess"]""", names!.ToJsonString()));
        Assert.Equal("""[["ACCOUNT","Acme 1"],["ACCOUNT","Acme 2"],["ACCOUNT","Partner"],["ORGANIZATIONAL_UNIT","Customers"],["ORGANIZATIONAL_UNIT","Departing"],["ORGANIZATIONAL_UNIT","Later"],["ROOT","Root"]]""", seen["targets"]!.ToJsonString());
        Assert.Equal("[] []", $"{seen["onAfter"]!.ToJsonString()} {seen["typesAfter"]!.ToJsonString()}");
    }

    [Fact]
    public async Task Policies_CreatedChangedAndDeleted_HaveUniqueNames()
    {
        await using var aws = await StartAsync();

        var seen = await RunAsync(aws, """
            made = make('Guard', deny('iam:CreateUser'), Tags=[{'Key': 'made-by', 'Value': 'test'}])
            id = made['PolicySummary']['Id']
            out['id'], out['made'] = id, {**made['PolicySummary'], 'Id': None, 'Arn': made['PolicySummary']['Arn'].replace(id, '<id>').replace(org.describe_organization()['Organization']['Id'], '<org>')}
            out['content'] = made['Content'] == deny('iam:CreateUser') == org.describe_policy(PolicyId=id)['Policy']['Content']
            out['tags'] = org.list_tags_for_resource(ResourceId=id)['Tags']
            out['twice'] = attempt(make, name='Guard', content=deny('s3:*'))
            make('Other', deny('s3:*'))
            out['renamedToOther'] = attempt(org.update_policy, PolicyId=id, Name='Other')
            changed = org.update_policy(PolicyId=id, Content=deny('s3:Get*'))['Policy']
            out['changed'] = [changed['PolicySummary']['Name'], changed['PolicySummary']['Description'], changed['Content'] == deny('s3:Get*')]
            out['renamed'] = org.update_policy(PolicyId=id, Name='Guards', Description='e')['Policy']['PolicySummary']
            out['list'] = [[p['Name'], p['AwsManaged']] for p in org.list_policies(Filter=scp)['Policies']]
            out['listOtherType'] = attempt(org.list_policies, Filter='TAG_POLICY')
            out['awss'] = [attempt(org.update_policy, PolicyId='p-FullAWSAccess', Name='Mine'), attempt(org.delete_policy, PolicyId='p-FullAWSAccess')]
            out['unknown'] = [attempt(call, PolicyId='p-00000000') for call in (org.describe_policy, org.update_policy, org.delete_policy, org.list_targets_for_policy)]
            out['deleted'], out['deletedAgain'] = attempt(org.delete_policy, PolicyId=id), attempt(org.delete_policy, PolicyId=id)
            """);

        Assert.Matches("^p-[a-z0-9]{8}$", (string?)seen["id"]);
        Assert.Equal(
            """{"Id":null,"Arn":"arn:aws:organizations::589942003651:policy/<org>/service_control_policy/<id>","Name":"Guard","Description":"d","Type":"SERVICE_CONTROL_POLICY","AwsManaged":false}""",
            seen["made"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        Assert.True((bool?)seen["content"]);
        Assert.Equal("""[{"Key":"made-by","Value":"test"}]""", seen["tags"]!.ToJsonString());
        Assert.Equal("DuplicatePolicyException", (string?)seen["twice"]);
        Assert.Equal("DuplicatePolicyException", (string?)seen["renamedToOther"]);
        Assert.Equal("""["Guard","d",true]""", seen["changed"]!.ToJsonString());
        Assert.Equal(("Guards", "e"), ((string?)seen["renamed"]!["Name"], (string?)seen["renamed"]!["Description"]));
        Assert.Equal("""[["FullAWSAccess",true],["Guards",false],["Other",false]]""", seen["list"]!.ToJsonString());
        Assert.Equal("InvalidInputException", (string?)seen["listOtherType"]);
        Assert.All(seen["awss"]!.AsArray(), code => Assert.Equal("InvalidInputException", (string?)code));
        Assert.All(seen["unknown"]!.AsArray(), code => Assert.Equal("PolicyNotFoundException", (string?)code));
        Assert.Empty(seen["deleted"]!.AsObject());
        Assert.Equal("PolicyNotFoundException", (string?)seen["deletedAgain"]);
    }

    [Fact]
    public async Task CreatePolicy_InvalidContent_IsRefusedWithTheReason()
    {
        await using var aws = await StartAsync();

        var seen = await RunAsync(aws, """
            def refused(content):
                try: make(str(len(content)), content); return 'OK'
                except botocore.exceptions.ClientError as e: return [e.response['Error']['Code'], e.response.get('Reason')]
            def padded(length): return deny('iam:*') + ' ' * (length - len(deny('iam:*')))
            out['tooLong'], out['longest'] = refused(padded(5121)), refused(padded(5120))
            out['malformed'] = [refused(content) for content in ('no', '{}', text({'Effect': 'Deny', 'Action': 'iam:*'}),
                text({'Effect': 'Deny', 'Principal': '*', 'Action': 'iam:*', 'Resource': '*'}), text({'Effect': 'Deny', 'Action': 'iam:*', 'Resource': '*', 'Comment': 'c'}))]
            """);

        Assert.Equal("""["ConstraintViolationException","POLICY_CONTENT_LIMIT_EXCEEDED"]""", seen["tooLong"]!.ToJsonString());
        Assert.Equal("OK", (string?)seen["longest"]);
        Assert.All(seen["malformed"]!.AsArray(), refusal => Assert.Equal("MalformedPolicyDocumentException", (string?)refusal![0]));
    }

    [Fact]
    public async Task Attachments_OfPolicies_HaveLimitsAndEndWithTheMembership()
    {
        await using var aws = await StartAsync();
        aws.Cloud.AddStandAloneAccount("111122223333");

        var seen = await RunAsync(aws, """
            def reason(call, **arguments):
                try: call(**arguments); return 'OK'
                except botocore.exceptions.ClientError as e: return [e.response['Error']['Code'], e.response.get('Reason')]
            ids = [make(f'P{n}', deny('iam:CreateUser'))['PolicySummary']['Id'] for n in range(5)]
            out['notEnabled'] = attempt(org.attach_policy, PolicyId=ids[0], TargetId=unit)
            enable()
            out['attached'] = [reason(org.attach_policy, PolicyId=id, TargetId=unit) for id in ids]
            out['twice'] = attempt(org.attach_policy, PolicyId=ids[0], TargetId=unit)
            out['nowhere'] = [attempt(call, PolicyId=ids[0], TargetId='ou-0000-00000000') for call in (org.attach_policy, org.detach_policy)] + [attempt(org.list_policies_for_target, TargetId='999999999999', Filter=scp)]
            out['unknown'] = [attempt(call, PolicyId='p-00000000', TargetId=unit) for call in (org.attach_policy, org.detach_policy)]
            out['inUse'] = attempt(org.delete_policy, PolicyId=ids[0])
            out['notAttached'] = attempt(org.detach_policy, PolicyId=ids[4], TargetId=unit)
            out['detached'], out['last'] = attempt(org.detach_policy, PolicyId=ids[0], TargetId=unit), reason(org.detach_policy, PolicyId='p-FullAWSAccess', TargetId=root)
            out['unused'] = attempt(org.delete_policy, PolicyId=ids[0])
            customer = client('organizations', 'root-111122223333')
            org.invite_account_to_organization(Target={'Id': '111122223333', 'Type': 'ACCOUNT'})
            customer.accept_handshake(HandshakeId=customer.list_handshakes_for_account()['Handshakes'][-1]['Id'])
            org.attach_policy(PolicyId=ids[1], TargetId='111122223333')
            out['member'], _ = on('111122223333'), customer.leave_organization()
            out['targets'] = [t['Type'] for t in org.list_targets_for_policy(PolicyId=ids[1])['Targets']]
            """);

        Assert.Equal("PolicyTypeNotEnabledException", (string?)seen["notEnabled"]);
        Assert.Equal("""["OK","OK","OK","OK",["ConstraintViolationException","MAX_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED"]]""", seen["attached"]!.ToJsonString());
        Assert.Equal("DuplicatePolicyAttachmentException", (string?)seen["twice"]);
        Assert.All(seen["nowhere"]!.AsArray(), code => Assert.Equal("TargetNotFoundException", (string?)code));
        Assert.All(seen["unknown"]!.AsArray(), code => Assert.Equal("PolicyNotFoundException", (string?)code));
        Assert.Equal("PolicyInUseException", (string?)seen["inUse"]);
        Assert.Equal("PolicyNotAttachedException", (string?)seen["notAttached"]);
        Assert.Empty(seen["detached"]!.AsObject());
        Assert.Equal("""["ConstraintViolationException","MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED"]""", seen["last"]!.ToJsonString());
        Assert.Empty(seen["unused"]!.AsObject());
        Assert.Equal("""["FullAWSAccess","P1"]""", seen["member"]!.ToJsonString());
        Assert.Equal("""["ORGANIZATIONAL_UNIT"]""", seen["targets"]!.ToJsonString());
    }

    [Fact]
    public async Task Policy_AtAnyLevelAboveAnAccount_AppliesFromTheNextCall()
    {
        await using var aws = await StartAsync();

        var seen = await RunAsync(aws, """
            id = account(1)
            org.move_account(AccountId=id, SourceParentId=root, DestinationParentId=unit)
            iam = inside(id)('iam')
            def create(name): return message(iam.create_user, UserName=name)
            guard = make('Guard', deny('iam:CreateUser'))['PolicySummary']['Id']
            enable()
            out['unattached'] = create('a')
            for level, target in (('root', root), ('unit', unit), ('account', id)):
                org.attach_policy(PolicyId=guard, TargetId=target)
                out[level] = create(level)
                org.detach_policy(PolicyId=guard, TargetId=target)
            out['detached'] = create('b')
            few = make('Few', text({'Effect': 'Allow', 'Action': 'iam:List*', 'Resource': '*'}))['PolicySummary']['Id']
            org.attach_policy(PolicyId=few, TargetId=unit)
            org.detach_policy(PolicyId='p-FullAWSAccess', TargetId=unit)
            out['notAllowedAtOneLevel'], out['allowedAtAll'] = create('c'), message(iam.list_users)
            org.move_account(AccountId=id, SourceParentId=unit, DestinationParentId=root)
            out['moved'] = create('d')
            org.attach_policy(PolicyId=guard, TargetId=root)
            out['management'] = message(client('iam').create_user, UserName='m')
            out['linked'] = message(iam.create_service_linked_role, AWSServiceName='config.amazonaws.com')
            out['simulated'] = {name: client('iam', 'root-' + id).simulate_principal_policy(PolicySourceArn=f'arn:aws:iam::{id}:role/{path}', ActionNames=['iam:CreateUser'])['EvaluationResults'][0].get('OrganizationsDecisionDetail')
                for name, path in (('linked', 'aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig'), ('other', 'OrganizationAccountAccessRole'))}
            org.disable_policy_type(RootId=root, PolicyType=scp)
            out['disabled'] = create('e')
            """);

        Assert.All(["unattached", "detached", "allowedAtAll", "moved", "management", "linked", "disabled"], name => Assert.Equal((name, "OK"), (name, (string?)seen[name])));
        Assert.All(["root", "unit", "account"], name => Assert.EndsWith("with an explicit deny in a service control policy", (string?)seen[name], StringComparison.Ordinal));
        Assert.EndsWith("because no service control policy allows the iam:CreateUser action", (string?)seen["notAllowedAtOneLevel"], StringComparison.Ordinal);
        Assert.Equal("""{"linked":null,"other":{"AllowedByOrganizations":false}}""", seen["simulated"]!.ToJsonString());
    }

    [Fact]
    public async Task Policy_ConditionsOnThePrincipal_AreSimulatedForThatPrincipal()
    {
        await using var aws = await StartAsync();

        var seen = await RunAsync(aws, """
            id = account(1)
            iam = inside(id)('iam')
            iam.create_role(RoleName='Exempt', AssumeRolePolicyDocument=text({'Effect': 'Allow', 'Principal': {'AWS': id}, 'Action': 'sts:AssumeRole'}))
            iam.create_user(UserName='dana')
            iam.attach_role_policy(RoleName='Exempt', PolicyArn='arn:aws:iam::aws:policy/AdministratorAccess')
            iam.attach_user_policy(UserName='dana', PolicyArn='arn:aws:iam::aws:policy/AdministratorAccess')
            guard = make('Guard', text({'Effect': 'Deny', 'Action': 'iam:CreateUser', 'Resource': '*', 'Condition': {'ArnNotLike': {'aws:PrincipalArn': 'arn:aws:iam::*:role/Exempt'}}}))['PolicySummary']['Id']
            enable()
            org.attach_policy(PolicyId=guard, TargetId=unit)
            org.move_account(AccountId=id, SourceParentId=root, DestinationParentId=unit)
            def decided(path):
                result = iam.simulate_principal_policy(PolicySourceArn=f'arn:aws:iam::{id}:{path}', ActionNames=['iam:CreateUser'])['EvaluationResults'][0]
                return [result['EvalDecision'], result['OrganizationsDecisionDetail']['AllowedByOrganizations']]
            out['decided'] = [decided('role/Exempt'), decided('user/dana')]
            """);

        Assert.Equal("""[["allowed",true],["explicitDeny",false]]""", seen["decided"]!.ToJsonString());
    }

    [Fact]
    public async Task Policies_OfAClonedCloud_ApplyThereToo()
    {
        await using var aws = await StartAsync();
        await RunAsync(aws, """
            enable()
            org.attach_policy(PolicyId=make('Guard', deny('iam:CreateUser'))['PolicySummary']['Id'], TargetId=unit)
            """);

        var next = new SimulatedCloud(aws.Time, aws.Cloud.Options);
        next.GoOnFrom(aws.Cloud);

        Assert.Equal(aws.Cloud.Dump(), next.Dump());
        Assert.Contains("\"Name\": \"Guard\"", next.Dump(), StringComparison.Ordinal);
        next.Atomically(() =>
        {
            next.Organization.Policies.Disable();
            return true;
        });
        Assert.NotEqual(aws.Cloud.Dump(), next.Dump());
    }

    private static Task<LocalCloudFixture> StartAsync() => LocalCloudFixture.StartAsync(new() { AccountCreation = TimeSpan.Zero, RolePropagation = TimeSpan.Zero, EmptyPageEvery = 0 });

    private static Task<JsonObject> RunAsync(LocalCloudFixture aws, string script) => Boto.RunAsync(aws.Endpoint, Script + script);
}
