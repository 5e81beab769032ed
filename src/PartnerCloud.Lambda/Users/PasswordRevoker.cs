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
/// Takes back temporary passwords that nobody has used within their life. A sweep keeps no state of its own: what is left to do stands in the secrets'
/// tags, and whatever a sweep leaves undone, the next one finds again. Hence the order: the password goes first, then CAM is told, then the tag says
/// <c>expired</c>, and the deletion of the secret, which takes it off the list, comes last. Who dies in between has told twice at worst, and lost nothing.
/// <para>
/// A password counts as old when its secret has not been changed for so long, by Secrets Manager's clock; "now" comes from the event that starts the sweep,
/// so no clock of ours is asked. It counts as used when IAM no longer asks for a change of it. Immediately before a password is deleted, secret and
/// password are read once more, for IAM knows no deletion on condition: whoever changes his password within that moment has to ask for another.
/// </para>
/// </summary>
/// <param name="list">The secrets.</param>
/// <param name="accounts">Opens the accounts.</param>
/// <param name="events">Tells CAM.</param>
/// <param name="options">How long a password may be unused.</param>
/// <param name="log">A line for each password that came to something, and for each account that did not let us look.</param>
public sealed class PasswordRevoker(TemporaryPasswordList list, TargetAccountFactory accounts, CredentialsEvents events, PartnerCloudOptions options, ILogger<PasswordRevoker> log)
{
    private const string SessionName = "RevokeUnusedPasswords";

    /// <summary>Looks at all temporary passwords. One that cannot be looked at does not hold up the others.</summary>
    /// <param name="now">The moment, by AWS's clock.</param>
    /// <param name="ct">Cancels.</param>
    /// <exception cref="PasswordsNotRevokedException">Some could not be looked at; all others were.</exception>
    public async Task<PasswordRevocation> RevokeAsync(DateTimeOffset now, CancellationToken ct = default)
    {
        var oldest = now - options.TemporaryPasswordLife;
        var (sweep, failed) = (new PasswordRevocation(0, 0, 0), new List<string>());
        await foreach (var credentials in list.AllAsync().WithCancellation(ct))
        {
            // whose tag says expired was being revoked when a sweep died, or was restored since
            if (credentials.Changed > oldest && credentials.State != SecretTags.Expired)
            {
                sweep = sweep with { Waiting = sweep.Waiting + 1 };
                continue;
            }
            try
            {
                sweep = await LookAtAsync(credentials, oldest, ct) switch
                {
                    SecretTags.Expired => sweep with { Revoked = sweep.Revoked + 1 },
                    SecretTags.Used => sweep with { Used = sweep.Used + 1 },
                    _ => sweep with { Waiting = sweep.Waiting + 1 },
                };
            }
            catch (Exception failure)
            {
                var translated = AwsErrorTranslator.Translate(failure, credentials.AccountId);
                log.LogWarning("{Revocation} {AccountId} {UserName} {Error} {Reason}", "Failed", credentials.AccountId, credentials.UserName, translated.GetType().Name, translated.Message);
                failed.Add(credentials.AccountId);
            }
        }
        return failed.Count == 0 ? sweep : throw new PasswordsNotRevokedException(failed);
    }

    /// <summary>What a password has come to; null where it may go on waiting.</summary>
    private async Task<string?> LookAtAsync(TemporaryPassword credentials, DateTimeOffset oldest, CancellationToken ct)
    {
        // before the account is entered: a planted secret may name any
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

    /// <summary>Whether the password is another one than the secret's: access is made anew with each.</summary>
    private static bool IsYounger(LoginProfile login, DateTimeOffset oldest) => login.CreateDate?.ToUniversalTime() > oldest.UtcDateTime;
}
