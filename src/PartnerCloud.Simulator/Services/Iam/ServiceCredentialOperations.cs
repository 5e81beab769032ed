using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>Users' credentials for single services, at most two per service. Bedrock's expiring credentials are not simulated.</summary>
internal static class ServiceCredentialOperations
{
    private const int Most = 2;
    private static readonly string[] Services = ["codecommit.amazonaws.com", "cassandra.amazonaws.com"];

    public static IEnumerable<XElement> Create(QueryParameters input, IamScope scope)
    {
        var user = scope.User(input.Required("UserName"));
        var service = Supported(input.Required("ServiceName"));
        if (input.Optional("CredentialAgeDays") is not null)
            throw IamErrors.InvalidInput("The simulated iam service does not implement CredentialAgeDays.");
        var present = user.ServiceCredentials.Count(credential => credential.Service == service);
        if (present >= Most)
            throw IamErrors.LimitExceeded("ServiceSpecificCredentialsPerUser", Most);
        var name = $"{user.Name}-at-{scope.Account.Id}" + (user.ServiceCredentials.Exists(one => one.Service == service && !one.UserName.Contains('+', StringComparison.Ordinal)) ? "+1" : "");
        var credential = new ServiceCredential(scope.NewId("ACCA", user.Name), service, name, scope.Now);
        user.ServiceCredentials.Add(credential);
        return [new("ServiceSpecificCredential", Metadata(user, credential), new XElement("ServicePassword", scope.NewSecret("service-password", user.Name, 44)))];
    }

    public static IEnumerable<XElement> List(QueryParameters input, IamScope scope)
    {
        var service = input.Optional("ServiceName") is { } name ? Supported(name) : null;
        IEnumerable<IamUser> users = input.Flag("AllUsers") == true ? scope.State.Users.Values : scope.OwnerOfKeys(input) is { } user ? [user] : [];
        return input.Page("ServiceSpecificCredentials",
            from owner in users
            from credential in owner.ServiceCredentials
            where service is null || credential.Service == service
            select new XElement("member", Metadata(owner, credential)));
    }

    public static IEnumerable<XElement>? Delete(QueryParameters input, IamScope scope)
    {
        var id = input.Required("ServiceSpecificCredentialId");
        return scope.UserOrCaller(input).ServiceCredentials.RemoveAll(credential => credential.Id == id) > 0
            ? null
            : throw IamErrors.NotFound($"The Service Specific Credential with id {id} cannot be found.");
    }

    private static string Supported(string service) =>
        Services.Contains(service) ? service : throw new AwsErrorException("NotSupportedService", $"The service {service} does not support service-specific credentials.", 404);

    private static IEnumerable<XElement> Metadata(IamUser user, ServiceCredential credential) =>
    [
        new("UserName", user.Name),
        new("Status", AccessKey.Active),
        new("ServiceUserName", credential.UserName),
        new("CreateDate", WireTime.Iso(credential.Created)),
        new("ServiceSpecificCredentialId", credential.Id),
        new("ServiceName", credential.Service),
    ];
}
