using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>The permissions that IAM's operations require.</summary>
internal static class IamAuthorization
{
    public static ActionTable Permissions { get; } = new ActionTable("iam")
        .OnEverything("ListUsers", "ListGroups", "ListRoles", "ListVirtualMFADevices", "ListPolicies", "ListSAMLProviders", "SimulateCustomPolicy")
        .OnEverything("GetAccountAuthorizationDetails", "GetAccountSummary", "CreateAccountAlias", "ListAccountAliases", "DeleteAccountAlias")
        .OnEverything("UpdateAccountPasswordPolicy", "GetAccountPasswordPolicy", "DeleteAccountPasswordPolicy")
        .OnEverything("GenerateCredentialReport", "GetCredentialReport")
        .On(User, "CreateUser", "GetUser", "DeleteUser", "ListGroupsForUser", "TagUser", "UntagUser", "ListUserTags")
        .On(User, "CreateLoginProfile", "UpdateLoginProfile", "GetLoginProfile", "DeleteLoginProfile", "ChangePassword")
        .On(User, "CreateAccessKey", "UpdateAccessKey", "ListAccessKeys", "DeleteAccessKey")
        .On(User, "EnableMFADevice", "DeactivateMFADevice", "ListMFADevices")
        .On(NewDevice, "CreateVirtualMFADevice")
        .On(Device, "DeleteVirtualMFADevice", "TagMFADevice", "UntagMFADevice", "ListMFADeviceTags")
        .On(User, "UploadSigningCertificate", "ListSigningCertificates", "DeleteSigningCertificate")
        .On(User, "UploadSSHPublicKey", "ListSSHPublicKeys", "DeleteSSHPublicKey")
        .On(NewServiceCredential, "CreateServiceSpecificCredential")
        .On(User, "ListServiceSpecificCredentials", "UpdateServiceSpecificCredential", "ResetServiceSpecificCredential", "DeleteServiceSpecificCredential")
        .On(User, "PutUserPermissionsBoundary", "DeleteUserPermissionsBoundary")
        .On(User, Links("User"))
        .On(Group, "CreateGroup", "GetGroup", "DeleteGroup", "AddUserToGroup", "RemoveUserFromGroup")
        .On(Group, Links("Group"))
        .On(Role, "CreateRole", "GetRole", "DeleteRole", "UpdateRole", "UpdateAssumeRolePolicy", "TagRole", "UntagRole", "ListRoleTags")
        .On(Role, "PutRolePermissionsBoundary", "DeleteRolePermissionsBoundary")
        .On(Role, "DeleteServiceLinkedRole")
        .On(Role, Links("Role"))
        .On(LinkedRole, "CreateServiceLinkedRole")
        .On(DeletedRole, "GetServiceLinkedRoleDeletionStatus")
        .On(Policy, "CreatePolicy", "GetPolicy", "DeletePolicy", "ListEntitiesForPolicy", "TagPolicy", "UntagPolicy", "ListPolicyTags")
        .On(Policy, "CreatePolicyVersion", "GetPolicyVersion", "DeletePolicyVersion", "ListPolicyVersions", "SetDefaultPolicyVersion")
        .On(Simulated, "SimulatePrincipalPolicy")
        .TagsNeed("TagUser", "CreateUser")
        .TagsNeed("TagMFADevice", "CreateVirtualMFADevice")
        .TagsNeed("TagRole", "CreateRole")
        .TagsNeed("TagPolicy", "CreatePolicy");

    private static string[] Links(string kind) =>
    [
        $"Attach{kind}Policy", $"Detach{kind}Policy", $"ListAttached{kind}Policies", $"Put{kind}Policy", $"Get{kind}Policy", $"Delete{kind}Policy", $"List{kind}Policies",
    ];

    // A call that names no user refers to the calling user.
    private static Target NewServiceCredential(CallFacts call)
    {
        var target = User(call);
        return target with
        {
            Context = target.Context.With(new()
            {
                ["iam:ServiceSpecificCredentialServiceName"] = call.Form.Optional("ServiceName"),
                ["iam:ServiceSpecificCredentialAgeDays"] = call.Form.Optional("CredentialAgeDays"),
            }),
        };
    }

    private static Target User(CallFacts call)
    {
        var users = call.Account.Iam.Users;
        var user = call.Form.Optional("UserName") is { } name ? users.GetValueOrDefault(name) : users.Values.FirstOrDefault(own => own.Id == call.Caller.UserId);
        return Identity(call, "user", call.Form.Optional("UserName"), user);
    }

    private static Target NewDevice(CallFacts call) =>
        new(VirtualMfaOperations.SerialNumber(call.Account.Id, call.Form)) { Context = Context(call, [], boundary: null) };

    private static Target Device(CallFacts call)
    {
        var serial = call.Form.Optional("SerialNumber") ?? "*";
        return new(serial) { Context = Context(call, call.Account.Iam.VirtualMfaDevices.GetValueOrDefault(serial)?.Tags ?? [], boundary: null) };
    }

    private static Target Group(CallFacts call) =>
        Identity(call, "group", call.Form.Optional("GroupName"), call.Account.Iam.Groups.GetValueOrDefault(call.Form.Optional("GroupName") ?? ""));

    private static Target Role(CallFacts call) =>
        Identity(call, "role", call.Form.Optional("RoleName"), call.Account.Iam.Roles.GetValueOrDefault(call.Form.Optional("RoleName") ?? ""));

    private static Target LinkedRole(CallFacts call)
    {
        var service = call.Form.Optional("AWSServiceName") ?? "";
        return new($"arn:aws:iam::{call.Account.Id}:role/aws-service-role/{service}/{ServiceLinkedRoleOperations.RoleOf(service)}")
        {
            Context = new() { ["iam:AWSServiceName"] = service },
        };
    }

    // task/aws-service-role/config.amazonaws.com/AWSServiceRoleForConfig/<id>
    private static Target DeletedRole(CallFacts call) =>
        call.Form.Optional("DeletionTaskId")?.Split('/') is ["task", .. var path, _] ? new($"arn:aws:iam::{call.Account.Id}:role/{string.Join('/', path)}") : Target.Everything;

    private static Target Policy(CallFacts call)
    {
        var arn = call.Form.Optional("PolicyArn") ?? $"arn:aws:iam::{call.Account.Id}:policy{call.Form.Optional("Path") ?? "/"}{call.Form.Optional("PolicyName")}";
        var present = call.Account.Iam.Policies.Values.FirstOrDefault(policy => policy.Arn == arn);
        return new(arn) { Context = Context(call, present?.Tags ?? [], boundary: null) };
    }

    private static Target Simulated(CallFacts call) => new(call.Form.Optional("PolicySourceArn") ?? "*");

    private static Target Identity(CallFacts call, string kind, string? name, IamIdentity? present)
    {
        var arn = present?.ArnIn(call.Account.Id) ?? (name is null ? "*" : $"arn:aws:iam::{call.Account.Id}:{kind}{call.Form.Optional("Path") ?? "/"}{name}");
        return new(arn) { Context = Context(call, present?.Tags ?? [], present?.PermissionsBoundary) };
    }

    private static RequestContext Context(CallFacts call, SortedDictionary<string, string> tags, string? boundary)
    {
        var context = CallFacts.Tagging(call.Form.Pairs("Tags"), call.Form.Texts("TagKeys")).Tags("aws:ResourceTag/", tags).Tags("iam:ResourceTag/", tags);
        context["iam:PermissionsBoundary"] = call.Form.Optional("PermissionsBoundary") ?? boundary;
        if (call.Operation.StartsWith("Attach", StringComparison.Ordinal) || call.Operation.StartsWith("Detach", StringComparison.Ordinal))
            context["iam:PolicyARN"] = call.Form.Optional("PolicyArn");
        return context;
    }
}
