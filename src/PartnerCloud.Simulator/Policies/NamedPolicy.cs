using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Policies;

/// <summary>A policy and what it is called: an inline policy's name, a managed policy's ARN.</summary>
internal sealed record NamedPolicy(string Name, string Text)
{
    /// <summary>The policy, read.</summary>
    /// <exception cref="AwsErrorException">The simulation does not judge the text, and does not guess.</exception>
    public ParsedPolicy Document
    {
        get
        {
            try
            {
                return ParsedPolicy.Parse(Text);
            }
            catch (PolicyFormatException wrong)
            {
                throw new AwsErrorException("NotImplemented", $"The simulated AWS cannot judge the policy {Name}. {wrong.Message}", 501);
            }
        }
    }
}
