using PartnerCloud.Simulator.Tests.Cloud;

namespace PartnerCloud.Simulator.Tests.Services.Organizations;

public sealed class OrganizationsServiceTests
{
    [Fact]
    public async Task CreateAccount_Completed_IsAMemberWithItsRole()
    {
        await using var aws = await LocalCloudFixture.StartAsync();
        var asked = await Boto.RunAsync(aws.Endpoint, """
            org = client('organizations')
            out['status'] = org.create_account(Email='aws+prov-1@partner.example', AccountName='Acme production', RoleName='CTLDeveloperRole')['CreateAccountStatus']
            out['accounts'] = [a['Id'] for page in org.get_paginator('list_accounts').paginate() for a in page['Accounts']]
            """);

        aws.Time.Advance(TimeSpan.FromSeconds(80));
        var done = await Boto.RunAsync(aws.Endpoint, $$"""
            org = client('organizations')
            status = org.describe_create_account_status(CreateAccountRequestId='{{asked["status"]!["Id"]}}')['CreateAccountStatus']
            out['state'] = status['State']
            id = status['AccountId']
            out['account'] = org.describe_account(AccountId=id)['Account']
            member = assumed(f'arn:aws:iam::{id}:role/CTLDeveloperRole')
            out['roles'] = [r['RoleName'] for r in member('iam').list_roles()['Roles']]
            out['policies'] = member('iam').list_attached_role_policies(RoleName='CTLDeveloperRole')['AttachedPolicies']
            out['memberMayNot'] = attempt(member('organizations').list_accounts)
            out['memberMay'] = member('organizations').describe_organization()['Organization']['MasterAccountId']
            out['stranger'] = attempt(client('organizations', '111122223333').describe_organization)
            """);

        Assert.Equal("IN_PROGRESS", (string?)asked["status"]!["State"]);
        Assert.Equal(["589942003651"], asked["accounts"]!.AsArray().Select(id => (string)id!));
        Assert.Equal("SUCCEEDED", (string?)done["state"]);
        Assert.Equal("ACTIVE", (string?)done["account"]!["State"]);
        Assert.Equal("CREATED", (string?)done["account"]!["JoinedMethod"]);
        Assert.Equal("CTLDeveloperRole", (string?)done["roles"]![0]);
        Assert.Equal("AdministratorAccess", (string?)done["policies"]![0]!["PolicyName"]);
        Assert.Equal("AccessDeniedException", (string?)done["memberMayNot"]);
        Assert.Equal("589942003651", (string?)done["memberMay"]);
        Assert.Equal("AWSOrganizationsNotInUseException", (string?)done["stranger"]);
    }
}
