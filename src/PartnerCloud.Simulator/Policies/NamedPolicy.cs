using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Policies;

/// <summary>A policy with an inline policy's name or a managed policy's ARN.</summary>
internal sealed record NamedPolicy(string Name, string Text)
{
    /// <summary>The parsed policy.</summary>
    /// <exception cref="AwsErrorException">The simulation cannot evaluate the text.</exception>
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
                throw new AwsErrorException("NotImplemented", $"The simulated AWS cannot evaluate the policy {Name}. {wrong.Message}", 501);
            }
        }
    }
}
