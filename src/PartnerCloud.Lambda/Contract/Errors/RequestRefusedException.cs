using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>The request is refused. The message lists all reasons. Final: the same request is refused again.</summary>
/// <param name="reasons">Each reason begins with the path of its field.</param>
/// <param name="contactAddress">The address for special cases.</param>
public sealed class RequestRefusedException(IReadOnlyList<string> reasons, string contactAddress)
    : OnboardingException(
        $"The request was refused: {string.Join("; ", reasons)}. Correct it and send it again. For special considerations, write to {contactAddress}."), IHandledByWorkflow
{
    /// <summary>The reasons. Each begins with the path of its field.</summary>
    public IReadOnlyList<string> Reasons { get; } = reasons;
}
