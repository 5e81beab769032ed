using PartnerCloud.Lambda.Common;

namespace PartnerCloud.Lambda.Configuration;

/// <summary>The function cannot start: its environment variables are missing or wrong. All problems are named at once.</summary>
/// <param name="problems">Each begins with the name of its variable and ends with an example.</param>
public sealed class ConfigurationInvalidException(IReadOnlyList<string> problems)
    : OnboardingException($"The function's configuration is not valid. {string.Join(" ", problems)} Correct the environment variables of the function, then redrive.");
