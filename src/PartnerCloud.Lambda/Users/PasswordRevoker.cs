using Amazon.IdentityManagement.Model;
using Microsoft.Extensions.Logging;
using PartnerCloud.Lambda.Aws.Accounts;
using PartnerCloud.Lambda.Aws.Errors;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Credentials;
using PartnerCloud.Lambda.Contract.Errors;
using PartnerCloud.Lambda.Credentials;

namespace PartnerCloud.Lambda.Users;

/// <summary>
/// Expires temporary passwords that nobody used in time. A run keeps no state of its own: the secrets' tags say what is left to do. If a run does not finish,
/// the next one finds the rest. For that, each password takes these steps in this order:
/// <list type="number">
/// <item>The password is deleted.</item>
/// <item>CAM gets an event.</item>
/// <item>The secret's tag changes to <c>expired</c>.</item>
/// <item>The secret is scheduled for deletion, which takes it off the list.</item>
/// </list>
/// If a run dies in between, CAM gets the event twice at worst, and nothing is lost.
/// <para>
/// A password is old if its secret was not changed within the password's life, by Secrets Manager's clock. The current time comes from the event that starts
/// the run, so our own clocks do not matter. A password is used if IAM no longer demands that it is changed. IAM has no conditional delete, so
/// secret and password are read again immediately before the deletion. A user who changes the password in that moment needs a new one.
/// </para>
/// </summary>
/// <param name="list">The secrets.</param>
/// <param name="accounts">Opens the accounts.</param>
/// <param name="events">Sends CAM its events.</param>
/// <param name="options">The life of an unused password.</param>
/// <param name="log">Gets a line for each password that was used or has expired, and for each that could not be checked.</param>
public sealed class PasswordRevoker(TemporaryPasswordList list, TargetAccountFactory accounts, CredentialsEvents events, PartnerCloudOptions options, ILogger<PasswordRevoker> log)
{
    private const string SessionName = "RevokeUnusedPasswords";

    /// <summary>Checks all temporary passwords. If one cannot be checked, the others still are.</summary>
    /// <param name="now">The current time, by AWS's clock.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="PasswordsNotRevokedException">Some passwords could not be checked. All others were.</exception>
    public async Task<PasswordRevocation> RevokeAsync(DateTimeOffset now, CancellationToken ct = default)
    {
        var oldest = now - options.TemporaryPasswordLife;
        var (result, failed) = (new PasswordRevocation(0, 0, 0, 0), new List<string>());
        await foreach (var credentials in list.AllAsync().WithCancellation(ct))
        {
            // The tag says "expired" if an earlier run died, or if the secret was restored.
            if (credentials.Changed > oldest && credentials.State != SecretTags.Expired)
            {
                result = result with { Waiting = result.Waiting + 1 };
                continue;
            }
            try
            {
                result = await CheckAsync(credentials, oldest, ct) switch
                {
                    SecretTags.Expired => result with { Revoked = result.Revoked + 1 },
                    SecretTags.Used => result with { Used = result.Used + 1 },
                    _ => result with { Waiting = result.Waiting + 1 },
                };
            }
            catch (Exception gone) when (gone is AccountNotMemberException or AccountNotActiveException)
            {
                // nothing that an operator could repair: if the account comes back, a later run finds the password again
                log.LogInformation("{Revocation} {AccountId} {UserName} {Error}", "OutOfCare", credentials.AccountId, credentials.UserName, gone.GetType().Name);
                result = result with { OutOfCare = result.OutOfCare + 1 };
            }
            catch (Exception failure)
            {
                var translated = AwsErrorTranslator.Translate(failure, credentials.AccountId);
                log.LogWarning("{Revocation} {AccountId} {UserName} {Error} {Reason}", "Failed", credentials.AccountId, credentials.UserName, translated.GetType().Name, translated.Message);
                failed.Add(credentials.AccountId);
            }
        }
        return failed.Count == 0 ? result : throw new PasswordsNotRevokedException(failed);
    }

    /// <summary>Returns the password's new state, or null if it may still be used.</summary>
    private async Task<string?> CheckAsync(TemporaryPassword credentials, DateTimeOffset oldest, CancellationToken ct)
    {
        // Checked before the account is opened: a planted secret may name any.
        if (!await list.IsAsBeforeAsync(credentials, ct)) return null;
        using var account = await accounts.OpenAsync(credentials.AccountId, SessionName, ct);
        var user = new ConsoleUser(account, credentials.UserName, []);
        var login = await user.FindLoginAsync(ct);
        if (login is { PasswordResetRequired: not true }) return await MarkedAsync(credentials, SecretTags.Used, ct);
        if (login is not null && IsYounger(login, oldest)) return null;
        if (login is not null) await user.DeleteLoginAsync(ct);
        if (credentials.WasReadable) await events.ExpiredAsync(credentials, ct);
        if (!await list.IsAsBeforeAsync(credentials, ct)) return null;
        await MarkedAsync(credentials, SecretTags.Expired, ct);
        await list.PlanDeletionAsync(credentials, ct);
        return SecretTags.Expired;
    }

    private async Task<string> MarkedAsync(TemporaryPassword credentials, string state, CancellationToken ct)
    {
        await list.MarkAsync(credentials, state, ct);
        log.LogInformation("{Revocation} {ProviderId} {AccountId} {UserName} {RequestId}", state, credentials.ProviderId, credentials.AccountId, credentials.UserName, credentials.RequestId);
        return state;
    }

    /// <summary>Whether the user has a newer password than the secret's. Each new password comes with new console access.</summary>
    private static bool IsYounger(LoginProfile login, DateTimeOffset oldest) => login.CreateDate?.ToUniversalTime() > oldest.UtcDateTime;
}
