using System.Text.Json;
using PartnerCloud.Lambda.Contract.Requests;
using PartnerCloud.Lambda.Contract.Users;

namespace PartnerCloud.Lambda.Users;

/// <summary>
/// Judges an operator's answer. A confirmation says who confirmed and under which reference of the protocol, and nothing else; that the requester
/// cannot be the one is a guard against mistakes, the real one is that he has no permission to answer.
/// </summary>
/// <param name="time">How long may still be asked.</param>
public sealed class ConfirmationChecker(TimeProvider time)
{
    /// <summary>Whether the answer confirms; if not, what is wrong with it and whether to ask again.</summary>
    public IdentityCheck Check(UserRequest request, IdentityCheck identity, JsonElement answer)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(identity);
        var reasons = new RefusalReasons();
        var reader = new ObjectReader(answer, "answer", reasons);
        var by = reader.Text("confirmedBy", TextRules.Name);
        var reference = reader.Text("protocolReference", TextRules.Name);
        reader.RefuseUnknown();
        if (Bare(by) == Bare(request.RequestedBy.UserId) || Bare(by).Contains(Bare(request.RequestedBy.Email), StringComparison.Ordinal)) reader.Refuse("confirmedBy", "is the requester, who cannot confirm himself");
        return reasons.Any ? identity.Useless(string.Join("; ", reasons.ToList()), time.GetUtcNow()) : identity.Confirmed(by, reference);
    }

    /// <summary>Spaces and letter case make nobody another person.</summary>
    private static string Bare(string name) => string.Concat(name.Where(character => !char.IsWhiteSpace(character))).ToUpperInvariant();
}
