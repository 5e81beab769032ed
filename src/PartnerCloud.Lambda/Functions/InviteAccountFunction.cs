using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Accounts.Invitations;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Inputs;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Invites the customer's account into the organization, or finds its invitation or membership.</summary>
public sealed class InviteAccountFunction(AccountInviter inviter, FunctionRun run)
{
    /// <inheritdoc cref="InviteAccountFunction"/>
    [LambdaFunction]
    public Task<AccountInvitation> InviteAccount(InvitationInput input) => run.RunAsync(nameof(InviteAccount), input, () => inviter.EnsureInvitedAsync(input.Request, input.Invitation, input.RedriveCount));
}
