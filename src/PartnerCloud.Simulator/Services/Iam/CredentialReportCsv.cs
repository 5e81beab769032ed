using System.Globalization;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>
/// The rows of a credential report: the root first, then the users. <c>N/A</c> means not applicable, <c>no_information</c> means never used.
/// <c>not_supported</c> marks what AWS does not report about a root. The simulation does not record when a key was last used.
/// </summary>
internal static class CredentialReportCsv
{
    private const string Header =
        "user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,"
        + "access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,"
        + "access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,"
        + "cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated";

    private const string None = "N/A";
    private const string NotSupported = "not_supported";

    public static string Write(IamScope scope) =>
        string.Join('\n', [Header, Root(scope), .. scope.State.Users.Values.Select(user => User(user, scope))]);

    // AWS reports whether a root has a password since Organizations can remove it.
    private static string Root(IamScope scope)
    {
        var (account, root) = (scope.Account, scope.Account.Root);
        return Row(
            ["<root_account>", $"arn:aws:iam::{account.Id}:root", Time(account.Created), Flag(root.HasPassword), root.HasPassword ? "no_information" : None, NotSupported, NotSupported, Flag(root.HasMfa)],
            [.. Key(root.HasAccessKeys ? account.Created : null), .. Key(null), .. Certificates]);
    }

    private static string User(IamUser user, IamScope scope) => Row(
        [user.Name, user.ArnIn(scope.Account.Id), Time(user.Created), .. Password(user, scope.State.PasswordPolicy?.MaxAge), Flag(user.MfaDevices.Count > 0)],
        [.. Key(user.AccessKeys.ElementAtOrDefault(0)?.Created), .. Key(user.AccessKeys.ElementAtOrDefault(1)?.Created), .. Certificates]);

    private static IEnumerable<string> Password(IamUser user, int? maxAge) => user.Login is not { } login
        ? ["false", None, None, None]
        : ["true", user.PasswordLastUsed is { } used ? Time(used) : "no_information", Time(login.Created), maxAge is { } days ? Time(login.Created.AddDays(days)) : None];

    private static IEnumerable<string> Key(DateTimeOffset? created) => [Flag(created is not null), created is { } time ? Time(time) : None, None, None, None];

    private static IEnumerable<string> Certificates => ["false", None, "false", None];

    // User names may contain commas.
    private static string Row(params IEnumerable<string>[] fields) =>
        string.Join(',', fields.SelectMany(part => part).Select(field => field.Contains(',', StringComparison.Ordinal) ? $"\"{field}\"" : field));

    private static string Flag(bool flag) => flag ? "true" : "false";

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'+00:00'", CultureInfo.InvariantCulture);
}
