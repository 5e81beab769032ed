using PartnerCloud.Simulator.Cloud;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>Identities of an account, without a call.</summary>
internal static class AccountIdentities
{
    extension(SimulatedAccount account)
    {
        /// <summary>The IAM resources of the account.</summary>
        internal IamState Iam => account.State<IamState>();
    }
}
