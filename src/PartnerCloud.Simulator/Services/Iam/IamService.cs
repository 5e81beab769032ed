using System.Xml.Linq;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Protocols;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>AWS IAM: identities, policies, passwords. It checks the form of policies. Every call to any service is evaluated against them.</summary>
public sealed class IamService : QueryService
{
    private readonly SimulatedCloud cloud;

    /// <summary>Serves every account of a cloud.</summary>
    public IamService(SimulatedCloud cloud)
        : base("iam", "https://iam.amazonaws.com/doc/2010-05-08/")
    {
        this.cloud = cloud;
        RegisterUsers();
        RegisterMfaDevices();
        RegisterKeys();
        RegisterGroups();
        RegisterRoles();
        RegisterPolicies();
        RegisterAccount();
        RegisterLinks("User", 2048, (input, scope) => scope.User(input.Required("UserName")));
        RegisterLinks("Group", 5120, (input, scope) => scope.Group(input.Required("GroupName")));
        RegisterLinks("Role", 10240, (input, scope) => scope.Role(input.Required("RoleName")));
        RegisterBoundary("User", (input, scope) => scope.User(input.Required("UserName")));
        RegisterBoundary("Role", (input, scope) => scope.Role(input.Required("RoleName")));
        RegisterTags("User", (input, scope) => scope.User(input.Required("UserName")).Tags);
        RegisterTags("MFADevice", (input, scope) => scope.VirtualMfaDevice(input.Required("SerialNumber")).Tags);
        RegisterTags("Role", (input, scope) => scope.Role(input.Required("RoleName")).Tags);
        RegisterTags("Policy", (input, scope) => scope.OwnPolicy(input.Required("PolicyArn")).Tags);
    }

    internal override ActionTable Permissions => IamAuthorization.Permissions;

    /// <inheritdoc/>
    protected override T Perform<T>(Func<T> handler) => cloud.Atomically(handler);

    private void RegisterUsers()
    {
        Serve("CreateUser", UserOperations.Create);
        Serve("GetUser", UserOperations.Get);
        Serve("DeleteUser", UserOperations.Delete);
        Serve("ListUsers", UserOperations.List);
        Serve("CreateLoginProfile", LoginOperations.Create);
        Serve("UpdateLoginProfile", LoginOperations.Update);
        Serve("GetLoginProfile", LoginOperations.Get);
        Serve("DeleteLoginProfile", LoginOperations.Delete);
        Serve("ChangePassword", LoginOperations.Change);
    }

    private void RegisterKeys()
    {
        Serve("CreateAccessKey", AccessKeyOperations.Create);
        Serve("UpdateAccessKey", AccessKeyOperations.Update);
        Serve("ListAccessKeys", AccessKeyOperations.List);
        Serve("DeleteAccessKey", AccessKeyOperations.Delete);
        Serve("UploadSigningCertificate", SigningCertificateOperations.Upload);
        Serve("ListSigningCertificates", SigningCertificateOperations.List);
        Serve("DeleteSigningCertificate", SigningCertificateOperations.Delete);
        Serve("UploadSSHPublicKey", SshPublicKeyOperations.Upload);
        Serve("ListSSHPublicKeys", SshPublicKeyOperations.List);
        Serve("DeleteSSHPublicKey", SshPublicKeyOperations.Delete);
        Serve("CreateServiceSpecificCredential", ServiceCredentialOperations.Create);
        Serve("ListServiceSpecificCredentials", ServiceCredentialOperations.List);
        Serve("UpdateServiceSpecificCredential", ServiceCredentialOperations.Update);
        Serve("ResetServiceSpecificCredential", ServiceCredentialOperations.Reset);
        Serve("DeleteServiceSpecificCredential", ServiceCredentialOperations.Delete);
    }

    private void RegisterMfaDevices()
    {
        Serve("CreateVirtualMFADevice", VirtualMfaOperations.Create);
        Serve("DeleteVirtualMFADevice", VirtualMfaOperations.Delete);
        Serve("ListVirtualMFADevices", VirtualMfaOperations.List);
        Serve("EnableMFADevice", MfaOperations.Enable);
        Serve("DeactivateMFADevice", MfaOperations.Deactivate);
        Serve("ListMFADevices", MfaOperations.List);
    }

    private void RegisterGroups()
    {
        Serve("CreateGroup", GroupOperations.Create);
        Serve("GetGroup", GroupOperations.Get);
        Serve("DeleteGroup", GroupOperations.Delete);
        Serve("ListGroups", GroupOperations.List);
        Serve("ListGroupsForUser", GroupOperations.ListForUser);
        Serve("AddUserToGroup", GroupOperations.AddUser);
        Serve("RemoveUserFromGroup", GroupOperations.RemoveUser);
    }

    private void RegisterRoles()
    {
        Serve("CreateRole", RoleOperations.Create);
        Serve("GetRole", RoleOperations.Get);
        Serve("DeleteRole", RoleOperations.Delete);
        Serve("ListRoles", RoleOperations.List);
        Serve("UpdateRole", RoleOperations.Update);
        Serve("UpdateAssumeRolePolicy", RoleOperations.UpdateTrust);
        Serve("CreateServiceLinkedRole", ServiceLinkedRoleOperations.Create);
        Serve("DeleteServiceLinkedRole", ServiceLinkedRoleOperations.Delete);
        Serve("GetServiceLinkedRoleDeletionStatus", ServiceLinkedRoleOperations.DeletionStatus);
    }

    private void RegisterPolicies()
    {
        Serve("CreatePolicy", ManagedPolicyOperations.Create);
        Serve("GetPolicy", ManagedPolicyOperations.Get);
        Serve("DeletePolicy", ManagedPolicyOperations.Delete);
        Serve("ListPolicies", ManagedPolicyOperations.List);
        Serve("ListEntitiesForPolicy", ManagedPolicyOperations.ListEntities);
        Serve("CreatePolicyVersion", PolicyVersionOperations.Create);
        Serve("GetPolicyVersion", PolicyVersionOperations.Get);
        Serve("DeletePolicyVersion", PolicyVersionOperations.Delete);
        Serve("ListPolicyVersions", PolicyVersionOperations.List);
        Serve("SetDefaultPolicyVersion", PolicyVersionOperations.SetDefault);
        var simulation = new SimulationOperations(cloud);
        Serve("SimulatePrincipalPolicy", simulation.OfPrincipal);
        Serve("SimulateCustomPolicy", simulation.OfPolicies);
    }

    private void RegisterAccount()
    {
        var account = new IamAccountOperations(cloud);
        Serve("GetAccountSummary", IamAccountOperations.Summary);
        Serve("GenerateCredentialReport", CredentialReportOperations.Generate);
        Serve("GetCredentialReport", CredentialReportOperations.Get);
        Serve("GetAccountAuthorizationDetails", AuthorizationDetails.Get);
        Serve("CreateAccountAlias", account.CreateAlias);
        Serve("ListAccountAliases", IamAccountOperations.ListAliases);
        Serve("DeleteAccountAlias", IamAccountOperations.DeleteAlias);
        Serve("UpdateAccountPasswordPolicy", PasswordPolicyOperations.Update);
        Serve("GetAccountPasswordPolicy", PasswordPolicyOperations.Get);
        Serve("DeleteAccountPasswordPolicy", PasswordPolicyOperations.Delete);
        Serve("ListSAMLProviders", (_, _) => [new("SAMLProviderList")]);
    }

    private void RegisterLinks(string kind, int longestInline, Func<QueryParameters, IamScope, IamIdentity> find)
    {
        Serve($"Attach{kind}Policy", (input, scope) => PolicyLinks.Attach(find(input, scope), input, scope));
        Serve($"Detach{kind}Policy", (input, scope) => PolicyLinks.Detach(find(input, scope), input));
        Serve($"ListAttached{kind}Policies", (input, scope) => PolicyLinks.ListAttached(find(input, scope), input, scope));
        Serve($"Put{kind}Policy", (input, scope) => PolicyLinks.Put(find(input, scope), input, longestInline));
        Serve($"Get{kind}Policy", (input, scope) => PolicyLinks.Get(find(input, scope), input));
        Serve($"Delete{kind}Policy", (input, scope) => PolicyLinks.Delete(find(input, scope), input));
        Serve($"List{kind}Policies", (input, scope) => PolicyLinks.List(find(input, scope), input));
    }

    private void RegisterBoundary(string kind, Func<QueryParameters, IamScope, IamIdentity> find)
    {
        Serve($"Put{kind}PermissionsBoundary", (input, scope) => BoundaryOperations.Put(find(input, scope), input, scope));
        Serve($"Delete{kind}PermissionsBoundary", (input, scope) => BoundaryOperations.Delete(find(input, scope)));
    }

    private void RegisterTags(string kind, Func<QueryParameters, IamScope, SortedDictionary<string, string>> find)
    {
        Serve($"Tag{kind}", IamTags.Tag(find));
        Serve($"Untag{kind}", IamTags.Untag(find));
        Serve($"List{kind}Tags", IamTags.List(find));
    }

    private void Serve(string operation, Func<QueryParameters, IamScope, IEnumerable<XElement>?> handler) =>
        On(operation, (input, caller) => handler(input, new IamScope(cloud, caller)));
}
