using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Configuration;

/// <summary>The function cannot start: its environment variables are missing or wrong. The message lists all problems.</summary>
/// <param name="problems">One sentence for each problem. It begins with the variable's name and ends with an example.</param>
public sealed class ConfigurationInvalidException(IReadOnlyList<string> problems)
    : OnboardingException($"The function's configuration is not valid. {string.Join(" ", problems)} Correct the environment variables of the function, then redrive the execution.");
