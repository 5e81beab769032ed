using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>Groups and their members.</summary>
internal static class GroupOperations
{
    private const int GroupsPerUser = 10;

    public static IEnumerable<XElement> Create(QueryParameters input, IamScope scope)
    {
        var name = IamNames.Name(input, "GroupName", 128);
        var path = IamNames.Path(input);
        if (scope.State.Groups.ContainsKey(name))
            throw IamErrors.AlreadyExists($"Group with name {name}");
        var group = new IamGroup(name, path, scope.NewId("AGPA", name), scope.Now);
        scope.State.Groups.Add(name, group);
        return [IamXml.Group(group, scope)];
    }

    public static IEnumerable<XElement> Get(QueryParameters input, IamScope scope)
    {
        var group = scope.Group(input.Required("GroupName"));
        return [IamXml.Group(group, scope), .. input.Page("Users", group.Members.Select(member => IamXml.User(scope.User(member), scope, "member")))];
    }

    public static IEnumerable<XElement>? Delete(QueryParameters input, IamScope scope)
    {
        var group = scope.Group(input.Required("GroupName"));
        if (group.Members.Count > 0)
            throw IamErrors.DeleteConflict("Cannot delete entity, must remove users from group first.");
        PolicyLinks.RequireNone(group);
        scope.State.Groups.Remove(group.Name);
        return null;
    }

    public static IEnumerable<XElement> List(QueryParameters input, IamScope scope) =>
        input.Page("Groups", scope.State.Groups.Values.Where(group => input.IsUnder(group.Path)).Select(group => IamXml.Group(group, scope, "member")));

    public static IEnumerable<XElement> ListForUser(QueryParameters input, IamScope scope)
    {
        var user = scope.User(input.Required("UserName"));
        return input.Page("Groups", scope.State.Groups.Values.Where(group => group.Members.Contains(user.Name)).Select(group => IamXml.Group(group, scope, "member")));
    }

    public static IEnumerable<XElement>? AddUser(QueryParameters input, IamScope scope)
    {
        var group = scope.Group(input.Required("GroupName"));
        var user = scope.User(input.Required("UserName"));
        if (!group.Members.Contains(user.Name) && scope.State.Groups.Values.Count(other => other.Members.Contains(user.Name)) >= GroupsPerUser)
            throw IamErrors.LimitExceeded("GroupsPerUser", GroupsPerUser);
        group.Members.Add(user.Name);
        return null;
    }

    public static IEnumerable<XElement>? RemoveUser(QueryParameters input, IamScope scope)
    {
        var group = scope.Group(input.Required("GroupName"));
        var user = scope.User(input.Required("UserName"));
        return group.Members.Remove(user.Name) ? null : throw IamErrors.NotFound($"User {user.Name} is not in group {group.Name}.");
    }
}
