using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Accounts.Invitations;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Inputs;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Checks the invitation of the customer's account.</summary>
public sealed class CheckInvitationFunction(InvitationWatcher watcher, FunctionRun run)
{
    /// <inheritdoc cref="CheckInvitationFunction"/>
    [LambdaFunction]
    public Task<AccountInvitation> CheckInvitation(InvitationInput input) => run.RunAsync(nameof(CheckInvitation), input, () => watcher.CheckAsync(input.Request, input.Invitation, input.RedriveCount));
}
