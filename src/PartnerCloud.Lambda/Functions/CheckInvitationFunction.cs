using Amazon.Lambda.Annotations;
using PartnerCloud.Lambda.Accounts.Invitations;
using PartnerCloud.Lambda.Contract.Accounts;
using PartnerCloud.Lambda.Contract.Inputs;

namespace PartnerCloud.Lambda.Functions;

/// <summary>Finds where the invitation of the customer's account stands.</summary>
/// <param name="watcher">What does it.</param>
/// <param name="run">Logs the run and names its errors.</param>
public sealed class CheckInvitationFunction(InvitationWatcher watcher, FunctionRun run)
{
    /// <summary>Finds where the invitation of the customer's account stands.</summary>
    [LambdaFunction]
    public Task<AccountInvitation> CheckInvitation(InvitationInput input) => run.RunAsync(nameof(CheckInvitation), input, () => watcher.CheckAsync(input.Request, input.Invitation, input.RedriveCount));
}
