using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Services.Iam;

namespace PartnerCloud.Simulator.Services.Organizations;

/// <summary>Makes member accounts as CreateAccount does: no root credentials, and one role that the management account may assume.</summary>
internal static class AccountFactory
{
    public static void Complete(SimulatedCloud cloud, SimulatedOrganization organization, Creation creation)
    {
        var accountId = cloud.Ids.AccountNumber(creation.Email);
        while (cloud.Find(accountId) is not null)
            accountId = cloud.Ids.AccountNumber(creation.Email);
        var account = cloud.Add(accountId, creation.AccountName, creation.Email, creation.Due);
        account.Root.HasPassword = false;
        account.Iam.Roles.Add(creation.RoleName, Administrator(cloud, organization, accountId, creation));
        var member = new Membership(accountId, "CREATED", creation.Due, organization.RootId);
        organization.Add(member);
        foreach (var tag in creation.Tags)
            organization.TagsOf(accountId)[tag.Key] = tag.Value;
        creation.Succeed(accountId);
        OrganizationEvents.Joined(cloud, member);
    }

    private static IamRole Administrator(SimulatedCloud cloud, SimulatedOrganization organization, string accountId, Creation creation) =>
        new(creation.RoleName, "/", "AROA" + cloud.Ids.UpperCase("role", accountId + "/" + creation.RoleName, 17), creation.Due)
        {
            TrustPolicy = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::{{organization.Management.Id}}:root"},"Action":"sts:AssumeRole"}]}""",
            AssumableFrom = creation.Due + cloud.Options.RolePropagation,
            Attached = { AwsManagedPolicies.AdministratorAccess },
        };
}
