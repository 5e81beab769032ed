using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>Users' credentials for single services, at most two per service. Those for Bedrock may expire.</summary>
internal static class ServiceCredentialOperations
{
    private const int Most = 2;
    private static readonly string[] Services = ["codecommit.amazonaws.com", "cassandra.amazonaws.com", ServiceCredential.Bedrock];

    public static IEnumerable<XElement> Create(QueryParameters input, IamScope scope)
    {
        var user = scope.User(input.Required("UserName"));
        var service = Supported(input.Required("ServiceName"));
        var days = input.Number("CredentialAgeDays", 1, 36600);
        if (days is not null && service != ServiceCredential.Bedrock)
            throw IamErrors.InvalidInput($"CredentialAgeDays is not supported for {service}.");
        var present = user.ServiceCredentials.Count(credential => credential.Service == service);
        if (present >= Most)
            throw IamErrors.LimitExceeded("ServiceSpecificCredentialsPerUser", Most);
        var name = $"{user.Name}-at-{scope.Account.Id}" + (user.ServiceCredentials.Exists(one => one.Service == service && !one.UserName.Contains('+', StringComparison.Ordinal)) ? "+1" : "");
        var credential = new ServiceCredential(scope.NewId("ACCA", user.Name), service, name, scope.Now, days is { } age ? scope.Now.AddDays(age) : null);
        user.ServiceCredentials.Add(credential);
        return [WithSecret(user, credential, scope)];
    }

    public static IEnumerable<XElement> List(QueryParameters input, IamScope scope)
    {
        var service = input.Optional("ServiceName") is { } name ? Supported(name) : null;
        IEnumerable<IamUser> users = input.Flag("AllUsers") == true ? scope.State.Users.Values : scope.OwnerOfKeys(input) is { } user ? [user] : [];
        return input.Page("ServiceSpecificCredentials",
            from owner in users
            from credential in owner.ServiceCredentials
            where service is null || credential.Service == service
            select new XElement("member", Metadata(owner, credential, scope.Now)));
    }

    public static IEnumerable<XElement>? Update(QueryParameters input, IamScope scope)
    {
        var status = input.Required("Status");
        Find(input, scope).Credential.Status = status is AccessKey.Active or "Inactive" ? status : throw IamErrors.InvalidInput("Status must be Active or Inactive.");
        return null;
    }

    public static IEnumerable<XElement> Reset(QueryParameters input, IamScope scope)
    {
        var (user, credential) = Find(input, scope);
        return [WithSecret(user, credential, scope)];
    }

    public static IEnumerable<XElement>? Delete(QueryParameters input, IamScope scope)
    {
        var (user, credential) = Find(input, scope);
        user.ServiceCredentials.Remove(credential);
        return null;
    }

    private static (IamUser User, ServiceCredential Credential) Find(QueryParameters input, IamScope scope)
    {
        var (id, user) = (input.Required("ServiceSpecificCredentialId"), scope.UserOrCaller(input));
        return (user, user.ServiceCredentials.Find(credential => credential.Id == id) ?? throw IamErrors.NotFound($"The Service Specific Credential with id {id} cannot be found."));
    }

    private static XElement WithSecret(IamUser user, ServiceCredential credential, IamScope scope) => new("ServiceSpecificCredential",
        Metadata(user, credential, scope.Now),
        credential.Service == ServiceCredential.Bedrock
            ? new XElement("ServiceCredentialSecret", "ABSK" + scope.NewSecret("service-password", user.Name, 128))
            : new XElement("ServicePassword", scope.NewSecret("service-password", user.Name, 44)));

    private static string Supported(string service) =>
        Services.Contains(service) ? service : throw new AwsErrorException("NotSupportedService", $"The service {service} does not support service-specific credentials.", 404);

    private static IEnumerable<XElement> Metadata(IamUser user, ServiceCredential credential, DateTimeOffset now) =>
    [
        new("UserName", user.Name),
        new("Status", credential.Expires <= now ? "Expired" : credential.Status),
        new(credential.Service == ServiceCredential.Bedrock ? "ServiceCredentialAlias" : "ServiceUserName", credential.UserName),
        new("CreateDate", WireTime.Iso(credential.Created)),
        new("ServiceSpecificCredentialId", credential.Id),
        new("ServiceName", credential.Service),
        .. credential.Expires is { } expires ? [new XElement("ExpirationDate", WireTime.Iso(expires))] : Array.Empty<XElement>(),
    ];
}
