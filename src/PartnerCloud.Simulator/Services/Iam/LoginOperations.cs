using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>
/// Users' console access. Passwords must follow the account's policy, and error texts never contain one. Only ChangePassword checks reuse: the
/// other operations are resets by an administrator.
/// </summary>
internal static class LoginOperations
{
    public static IEnumerable<XElement> Create(QueryParameters input, IamScope scope)
    {
        var user = scope.UserOrCaller(input);
        var password = Checked(input.Required("Password"), user, scope);
        if (user.Login is not null)
            throw IamErrors.AlreadyExists($"Login Profile for user {user.Name}");
        user.Login = new LoginProfile(scope.Now) { ResetRequired = input.Flag("PasswordResetRequired") ?? false };
        user.Login.Set(password, scope.Now);
        return [IamXml.Login(user, user.Login)];
    }

    public static IEnumerable<XElement>? Update(QueryParameters input, IamScope scope)
    {
        var user = scope.User(input.Required("UserName"));
        var login = Of(user);
        if (input.Optional("Password") is { } password)
            login.Set(Checked(password, user, scope), scope.Now);
        login.ResetRequired = input.Flag("PasswordResetRequired") ?? login.ResetRequired;
        return null;
    }

    public static IEnumerable<XElement> Get(QueryParameters input, IamScope scope)
    {
        var user = scope.UserOrCaller(input);
        return [IamXml.Login(user, Of(user))];
    }

    public static IEnumerable<XElement>? Delete(QueryParameters input, IamScope scope)
    {
        var user = scope.UserOrCaller(input);
        Of(user);
        user.Login = null;
        return null;
    }

    /// <summary>Changes the calling user's own password.</summary>
    public static IEnumerable<XElement>? Change(QueryParameters input, IamScope scope)
    {
        if (scope.State.Users.Values.FirstOrDefault(user => user.Id == scope.Caller.UserId) is not { } user)
            throw new AwsErrorException("InvalidUserType", "Only IAM Users can change their own password");
        PasswordChange.Make(scope.State, user, input.Required("OldPassword"), scope.Secret(input.Required("NewPassword"), "password", user.Name), scope.Now);
        return null;
    }

    private static LoginProfile Of(IamUser user) => user.Login ?? throw IamErrors.NotFound($"Login Profile for User {user.Name} cannot be found.");

    private static string Checked(string password, IamUser user, IamScope scope) =>
        AccountPasswordPolicy.Violation(scope.State.PasswordPolicy, scope.Secret(password, "password", user.Name)) is { } violation ? throw IamErrors.PasswordViolation(violation) : password;
}
