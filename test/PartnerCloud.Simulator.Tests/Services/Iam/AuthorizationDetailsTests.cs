using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Iam;

public sealed class AuthorizationDetailsTests
{
    private const string Account = """
        iam = client('iam', '111122223333')
        text = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}'
        trust = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}'
        policy = iam.create_policy(PolicyName='Own', PolicyDocument=text, Description='of a test')['Policy']['Arn']
        iam.create_policy_version(PolicyArn=policy, PolicyDocument=text.replace('s3', 'ec2'), SetAsDefault=True)
        iam.create_user(UserName='jdoe', PermissionsBoundary=policy)
        iam.create_group(GroupName='Developers')
        iam.add_user_to_group(GroupName='Developers', UserName='jdoe')
        iam.attach_group_policy(GroupName='Developers', PolicyArn='arn:aws:iam::aws:policy/ReadOnlyAccess')
        iam.create_role(RoleName='Deploy', AssumeRolePolicyDocument=trust, Description='deploys', MaxSessionDuration=7200, PermissionsBoundary=policy)
        iam.attach_role_policy(RoleName='Deploy', PolicyArn=policy)
        iam.put_role_policy(RoleName='Deploy', PolicyName='more', PolicyDocument=text)

        """;

    [Fact]
    public async Task Get_WithoutFilter_ReturnsEverythingInTheAccount()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, Account + """
            details = iam.get_account_authorization_details()
            out['user'] = details['UserDetailList'][0]
            out['group'] = details['GroupDetailList'][0]
            out['role'] = next(role for role in details['RoleDetailList'] if role['RoleName'] == 'Deploy')
            out['policies'] = sorted(policy['PolicyName'] for policy in details['Policies'])
            out['own'] = next(policy for policy in details['Policies'] if policy['PolicyName'] == 'Own')
            out['listed'] = next(role for role in iam.list_roles()['Roles'] if role['RoleName'] == 'Deploy')
            """);

        Assert.Equal("Developers", (string?)seen["user"]!["GroupList"]![0]);
        Assert.EndsWith(":policy/Own", (string?)seen["user"]!["PermissionsBoundary"]!["PermissionsBoundaryArn"], StringComparison.Ordinal);
        Assert.Equal("ReadOnlyAccess", (string?)seen["group"]!["AttachedManagedPolicies"]![0]!["PolicyName"]);
        Assert.Equal("more", (string?)seen["role"]!["RolePolicyList"]![0]!["PolicyName"]);
        Assert.Equal("Own", (string?)seen["role"]!["AttachedManagedPolicies"]![0]!["PolicyName"]);
        Assert.Equal("s3:*", (string?)seen["role"]!["RolePolicyList"]![0]!["PolicyDocument"]!["Statement"]![0]!["Action"]);
        Assert.Equal("ec2.amazonaws.com", (string?)seen["role"]!["AssumeRolePolicyDocument"]!["Statement"]![0]!["Principal"]!["Service"]);
        Assert.Null(seen["role"]!["Description"]);
        Assert.Equal(("deploys", 7200), ((string?)seen["listed"]!["Description"], (int?)seen["listed"]!["MaxSessionDuration"]));
        Assert.Contains("ReadOnlyAccess", seen["policies"]!.AsArray().Select(name => (string?)name));
        Assert.Equal(("v2", 2), ((string?)seen["own"]!["DefaultVersionId"], (int?)seen["own"]!["PermissionsBoundaryUsageCount"]));
        Assert.Equal("ec2:*", (string?)seen["own"]!["PolicyVersionList"]![0]!["Document"]!["Statement"]![0]!["Action"]);
    }

    [Fact]
    public async Task Get_FilteredAndInSmallPages_ReturnsTheRestOnTheNextPage()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, Account + """
            pages = list(iam.get_paginator('get_account_authorization_details').paginate(Filter=['Group', 'LocalManagedPolicy'], PaginationConfig={'PageSize': 1}))
            out['pages'] = len(pages)
            out['names'] = [entity.get('GroupName') or entity.get('PolicyName') for page in pages for kind in ['UserDetailList', 'GroupDetailList', 'RoleDetailList', 'Policies'] for entity in page[kind]]
            out['wrong'] = attempt(iam.get_account_authorization_details, Filter=['Robot'])
            """);

        Assert.Equal(2, (int?)seen["pages"]);
        Assert.Equal(["Developers", "Own"], seen["names"]!.AsArray().Select(name => (string?)name));
        Assert.Equal("ValidationError", (string?)seen["wrong"]);
    }

    [Fact]
    public async Task Boundary_PutAndDeleted_IsReadBackAndKeepsItsPolicy()
    {
        await using var aws = await LocalCloudFixture.StartAsync();

        var seen = await Boto.RunAsync(aws.Endpoint, Account + """
            iam.create_user(UserName='free')
            iam.put_user_permissions_boundary(UserName='free', PermissionsBoundary='arn:aws:iam::aws:policy/ReadOnlyAccess')
            out['put'] = iam.get_user(UserName='free')['User']['PermissionsBoundary']['PermissionsBoundaryArn']
            iam.delete_user_permissions_boundary(UserName='free')
            out['deleted'] = 'PermissionsBoundary' in iam.get_user(UserName='free')['User']
            out['again'] = attempt(iam.delete_user_permissions_boundary, UserName='free')
            out['missing'] = attempt(iam.create_user, UserName='lost', PermissionsBoundary=policy + 'x')
            out['role'] = iam.get_role(RoleName='Deploy')['Role']['PermissionsBoundary']['PermissionsBoundaryArn']
            iam.detach_role_policy(RoleName='Deploy', PolicyArn=policy)
            iam.delete_policy_version(PolicyArn=policy, VersionId='v1')
            out['inUse'] = attempt(iam.delete_policy, PolicyArn=policy)
            """);

        Assert.Equal("arn:aws:iam::aws:policy/ReadOnlyAccess", (string?)seen["put"]);
        Assert.False((bool?)seen["deleted"]);
        Assert.Equal("NoSuchEntity", (string?)seen["again"]);
        Assert.Equal("NoSuchEntity", (string?)seen["missing"]);
        Assert.EndsWith(":policy/Own", (string?)seen["role"], StringComparison.Ordinal);
        Assert.Equal("DeleteConflict", (string?)seen["inUse"]);
    }
}
