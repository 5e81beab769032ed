using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Accounts.Invitations;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Inputs;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Invites the customer's account into the organization, or finds that it has been invited or is a member.</summary>
/// <param name="inviter">What does it.</param>
/// <param name="run">Logs the run and names its errors.</param>
public sealed class InviteAccountFunction(AccountInviter inviter, FunctionRun run)
{
    /// <summary>Invites the customer's account into the organization, or finds that it has been invited or is a member.</summary>
    [LambdaFunction]
    public Task<AccountInvitation> InviteAccount(InvitationInput input) => run.RunAsync(nameof(InviteAccount), input, () => inviter.EnsureInvitedAsync(input.Request, input.Invitation, input.RedriveCount));
}
