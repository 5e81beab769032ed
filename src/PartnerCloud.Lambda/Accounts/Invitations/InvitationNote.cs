using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Accounts.Invitations;

/// <summary>What the root user of the invited account reads in AWS's mail and in the console: who invites him, and why.</summary>
internal static class InvitationNote
{
    /// <summary>Organizations takes no longer ones.</summary>
    public const int MostCharacters = 1024;

    /// <summary>The note, without control characters.</summary>
    public static string Of(OnboardingRequest request, PartnerCloudOptions options)
    {
        var note = $"Accept this invitation to bring the account into the care of the partner (AWS account {options.Trusted.PartnerAccountId}), as {request.RequestedBy.UserId} of {request.Organization.Name} "
            + $"has asked for in Cloud Application Manager: provider {request.Provider.Name} ({request.Provider.Id}), request {request.RequestId}, transfer approval {request.Account.TransferApproval}. "
            + $"If you know nothing of this, decline it and write to {options.ContactAddress}.";
        var clean = string.Concat(note.Select(c => char.IsControl(c) ? ' ' : c));
        return PrintableText.Beginning(clean, MostCharacters);
    }
}
