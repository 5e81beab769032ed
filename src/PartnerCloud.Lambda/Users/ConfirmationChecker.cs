using System.Text.Json;
using PartnerCloud.Lambda.Contract.Requests;
using PartnerCloud.Lambda.Contract.Users;

namespace PartnerCloud.Lambda.Users;

/// <summary>
/// Checks an operator's answer. A confirmation says who confirmed and the protocol's reference, and nothing else. The requester cannot confirm. This check
/// only prevents mistakes. The real protection is that requesters have no permission to answer.
/// </summary>
/// <param name="time">The clock, which decides how long operators may still answer.</param>
public sealed class ConfirmationChecker(TimeProvider time)
{
    /// <summary>Returns the check as confirmed. Otherwise it says what is wrong with the answer, and whether to ask again.</summary>
    public IdentityCheck Check(UserRequest request, IdentityCheck identity, JsonElement answer)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(identity);
        var reasons = new RefusalReasons();
        var reader = new ObjectReader(answer, "answer", reasons) { AllowsMarkup = true };
        var by = reader.Text("confirmedBy", TextRules.Name);
        var reference = reader.Text("protocolReference", TextRules.Name);
        reader.RefuseUnknown();
        if (Normalized(by) == Normalized(request.RequestedBy.UserId) || Normalized(by).Contains(Normalized(request.RequestedBy.Email), StringComparison.Ordinal)) reader.Refuse("confirmedBy", "is the requester, who cannot confirm their own request");
        return reasons.Any ? identity.WithUselessAnswer(string.Join("; ", reasons.ToList()), time.GetUtcNow()) : identity.Confirmed(by, reference);
    }

    /// <summary>Names that differ only in spaces or letter case mean the same person.</summary>
    private static string Normalized(string name) => string.Concat(name.Where(character => !char.IsWhiteSpace(character))).ToUpperInvariant();
}
