using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>Permissions boundaries: managed policies that limit the permissions of a user or a role.</summary>
internal static class BoundaryOperations
{
    private const string Field = "PermissionsBoundary";

    /// <summary>The boundary that a request sets on a new identity; null if it sets none.</summary>
    public static string? From(QueryParameters input, IamScope scope) => input.Optional(Field) is { } arn ? scope.Policy(arn).Arn : null;

    public static IEnumerable<XElement>? Put(IamIdentity identity, QueryParameters input, IamScope scope)
    {
        identity.PermissionsBoundary = scope.Policy(input.Required(Field)).Arn;
        return null;
    }

    public static IEnumerable<XElement>? Delete(IamIdentity identity)
    {
        if (identity.PermissionsBoundary is null)
            throw IamErrors.NotFound($"The {identity.Kind} {identity.Name} has no permissions boundary.");
        identity.PermissionsBoundary = null;
        return null;
    }

    public static XElement? Write(IamIdentity identity) => identity.PermissionsBoundary is not { } arn ? null
        : new(Field, new XElement("PermissionsBoundaryType", "Policy"), new XElement("PermissionsBoundaryArn", arn));
}
