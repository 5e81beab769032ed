using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>Who is who in a cloud, without a call.</summary>
public static class CloudIdentities
{
    extension(SimulatedAccount account)
    {
        /// <summary>What the account's IAM holds.</summary>
        internal IamState Iam => account.State<IamState>();
    }

    extension(SimulatedCloud cloud)
    {
        /// <summary>Whose access keys are whose.</summary>
        public CallerDirectory Callers => cloud.Part(one => new CallerDirectory(one));

        /// <summary>Who may do what.</summary>
        internal Authorizer Authorizer => cloud.Part(one => new Authorizer(one));

        /// <summary>Tries to sign a user in to the console, as the sign-in page of his account would.</summary>
        /// <exception cref="ArgumentException">The account does not exist.</exception>
        public SignIn TrySignIn(string accountId, string userName, string password) =>
            cloud.Atomically(() => cloud.Accounts.TryGetValue(accountId, out var account)
                ? SignIns.Try(account.Iam, userName, password, cloud.Now)
                : throw new ArgumentException($"There is no account {accountId}.", nameof(accountId)));

        /// <summary>
        /// Signs a user in and changes his password, as the sign-in page asks of whoever has a temporary one. <see cref="SignIn.MustChangePassword"/>
        /// says that the new password breaks the account's policy and the old one stays.
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
