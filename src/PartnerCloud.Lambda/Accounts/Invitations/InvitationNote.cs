using PartnerCloud.Lambda.Common;
using PartnerCloud.Lambda.Configuration;
using PartnerCloud.Lambda.Contract.Requests;

namespace PartnerCloud.Lambda.Accounts.Invitations;

/// <summary>The note that the root user of the invited account reads in AWS's e-mail and in the console: who sends the invitation, and why.</summary>
internal static class InvitationNote
{
    /// <summary>The longest note that Organizations accepts.</summary>
    public const int MostCharacters = 1024;

    /// <summary>The note, without control characters.</summary>
    public static string Of(OnboardingRequest request, PartnerCloudOptions options)
    {
        var note = $"Accept this invitation to bring the account into the care of the partner (AWS account {options.Trusted.PartnerAccountId}). {request.RequestedBy.UserId} of {request.Organization.Name} "
            + $"has requested this in Cloud Application Manager: provider {request.Provider.Name} ({request.Provider.Id}), request {request.RequestId}, transfer approval {request.Account.TransferApproval}. "
            + $"If you know nothing about this, decline the invitation and write to {options.ContactAddress}.";
        var clean = string.Concat(note.Select(c => char.IsControl(c) ? ' ' : c));
        return PrintableText.Beginning(clean, MostCharacters);
    }
}
