using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>Identities of a cloud, without a call.</summary>
public static class CloudIdentities
{
    extension(SimulatedCloud cloud)
    {
        /// <summary>The owners of access keys.</summary>
        public CallerDirectory Callers => cloud.Part(one => new CallerDirectory(one));

        /// <summary>Decides which calls are allowed.</summary>
        internal Authorizer Authorizer => cloud.Part(one => new Authorizer(one));

        /// <summary>Tries to sign a user in to the console, as the account's sign-in page does.</summary>
        /// <exception cref="ArgumentException">The account does not exist.</exception>
        public SignIn TrySignIn(string accountId, string userName, string password) =>
            cloud.Atomically(() => cloud.Accounts.TryGetValue(accountId, out var account)
                ? SignIns.Try(account.Iam, userName, password, cloud.Now)
                : throw new ArgumentException($"There is no account {accountId}.", nameof(accountId)));

        /// <summary>
        /// Signs a user in and changes the password, as the sign-in page does for temporary passwords. The result is
        /// <see cref="SignIn.MustChangePassword"/> if the new password breaks the account's policy. The old password then stays.
        /// </summary>
        /// <exception cref="ArgumentException">The account does not exist.</exception>
        public SignIn TryChangePassword(string accountId, string userName, string password, string newPassword) => cloud.Atomically(() =>
        {
            cloud.IssuedSecrets.Add(newPassword, $"the password that {userName} of {accountId} chose");
            return cloud.Accounts.TryGetValue(accountId, out var account)
                ? SignIns.TryChange(account.Iam, userName, password, newPassword, cloud.Now)
                : throw new ArgumentException($"There is no account {accountId}.", nameof(accountId));
        });
    }
}
