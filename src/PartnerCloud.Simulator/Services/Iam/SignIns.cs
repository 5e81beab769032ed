using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

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

    /// <summary>Signs in, and changes the password on the page that asks for a new one.</summary>
    public static SignIn TryChange(IamState iam, string userName, string password, string newPassword, DateTimeOffset now)
    {
        if (Try(iam, userName, password, now) == SignIn.Refused)
            return SignIn.Refused;
        try
        {
            PasswordChange.Make(iam, iam.Users[userName], password, newPassword, now);
            return SignIn.Accepted;
        }
        catch (AwsErrorException)
        {
            return SignIn.MustChangePassword;
        }
    }
}
