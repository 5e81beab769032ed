namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>A user's change of their own password, through the API or on the sign-in page.</summary>
internal static class PasswordChange
{
    /// <exception cref="Wire.AwsErrorException">The old password is wrong, or the new one breaks the account's policy.</exception>
    public static void Make(IamState iam, IamUser user, string oldPassword, string newPassword, DateTimeOffset now)
    {
        if (user.Login is not { } login)
            throw IamErrors.NotFound($"Login Profile for User {user.Name} cannot be found.");
        if (!login.Accepts(oldPassword))
            throw new Wire.AwsErrorException("AccessDenied", "The old password was incorrect.", 403);
        if (AccountPasswordPolicy.Violation(iam.PasswordPolicy, newPassword) is { } violation)
            throw IamErrors.PasswordViolation(violation);
        if (iam.PasswordPolicy?.ReusePrevention is { } count && login.HadAmongLast(count, newPassword))
            throw IamErrors.PasswordViolation("Password should not be one of the passwords that were used before");
        login.Set(newPassword, now);
        login.ResetRequired = false;
    }
}
