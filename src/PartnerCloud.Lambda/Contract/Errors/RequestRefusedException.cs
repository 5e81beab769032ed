using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The request is refused, for all the reasons listed. Final: the same request is refused again.</summary>
/// <param name="reasons">Each reason begins with the path of its field.</param>
/// <param name="contactAddress">Where special cases go.</param>
public sealed class RequestRefusedException(IReadOnlyList<string> reasons, string contactAddress)
    : OnboardingException(
        $"The request was refused: {string.Join("; ", reasons)}. Please correct it and ask again. For special considerations write to {contactAddress}."), IHandledByWorkflow
{
    /// <summary>The reasons one by one, each beginning with the path of its field.</summary>
    public IReadOnlyList<string> Reasons { get; } = reasons;
}
