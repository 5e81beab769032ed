using PartnerCloud.Local.Cloud;

namespace PartnerCloud.Local.Services.Iam;

/// <summary>The console's sign-in page.</summary>
internal static class SignIns
{
    public static SignIn Try(IamState iam, string userName, string password, DateTimeOffset now)
    {
        if (!iam.Users.TryGetValue(userName, out var user) || !(user.Login?.Accepts(password) ?? false))
            return SignIn.Refused;
        user.PasswordLastUsed = now;
        return user.Login.ResetRequired ? SignIn.MustChangePassword : SignIn.Accepted;
    }
}
