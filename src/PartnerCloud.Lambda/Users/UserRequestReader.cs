using System.Text.Json;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Requests;
using PartnerCloud.Lambda.Contract.Users;

namespace PartnerCloud.Lambda.Users;

/// <summary>Reads a request for users, and collects every reason to refuse it that the request itself shows.</summary>
/// <param name="options">The accounts for which nobody may request users.</param>
internal sealed class UserRequestReader(PartnerCloudOptions options)
{
    public UserRequest Read(string executionName, JsonElement request, RefusalReasons reasons)
    {
        var reader = new ObjectReader(request, "", reasons);
        var requestId = reader.Text("requestId", TextRules.RequestId);
        if (requestId.Length > 0 && requestId != executionName) reader.Refuse("requestId", "must equal the name of the execution, so that a repeated request makes no second execution");
        var read = new UserRequest(requestId, ReadAccountId(reader), RequesterReader.Read(reader.Object("requestedBy"), withOrganization: true), ReadUsers(reader));
        reader.RefuseUnknown();
        return read;
    }

    private string ReadAccountId(ObjectReader reader)
    {
        var id = reader.Text("accountId", TextRules.AccountId);
        return id == options.Trusted.PartnerAccountId ? reader.Refuse("accountId", "is the partner's own account")
            : id == options.Trusted.CamAccountId ? reader.Refuse("accountId", "is the account of Cloud Application Manager")
            : id;
    }

    private static List<RequestedUser> ReadUsers(ObjectReader reader)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. reader.Objects("users", UserRequest.MostUsers).Select(user => ReadUser(user, names))];
    }

    private static RequestedUser ReadUser(ObjectReader reader, HashSet<string> names)
    {
        var name = reader.Text("userName", TextRules.UserName);
        if (ProtectedNames.IsUser(name)) reader.Refuse("userName", "is one of the partner's own names");
        if (name.Length > 0 && !names.Add(name)) reader.Refuse("userName", "is named twice in the request; names that differ only in case are the same");
        var action = reader.Text("action", TextRules.Any);
        if (action.Length > 0 && !UserAction.Offered.Contains(action)) reader.Refuse("action", $"must be one of {string.Join(", ", UserAction.Offered)}");
        var user = new RequestedUser(
            name,
            reader.Text("email", TextRules.Email),
            action,
            reader.OptionalText("group", TextRules.GroupName),
            reader.OptionalFlag("removeMfaDevices"),
            reader.OptionalFlag("madeByCustomer"));
        OnlyWith(UserAction.Create, user.Group is not null, "group");
        OnlyWith(UserAction.ResetPassword, user.RemoveMfaDevices is not null, "removeMfaDevices");
        OnlyWith(UserAction.Remove, user.MadeByCustomer is not null, "madeByCustomer");
        if (user.Group is { } group && ProtectedNames.IsGroup(group)) reader.Refuse("group", "is one of the partner's own names; of these, only CTLCustomerAdmins takes users");
        reader.RefuseUnknown();
        return user;

        void OnlyWith(string expected, bool given, string field)
        {
            if (given && UserAction.Offered.Contains(action) && action != expected) reader.Refuse(field, $"is allowed with the action {expected} only");
        }
    }
}
