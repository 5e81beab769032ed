using System.Text.RegularExpressions;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Sts;

/// <summary>The name of a role session: 2 to 64 characters, shown in the account's CloudTrail.</summary>
internal static partial class SessionName
{
    public static string Checked(string name) =>
        Allowed().IsMatch(name)
            ? name
            : throw new AwsErrorException("ValidationError",
                $"1 validation error detected: Value '{name}' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]{{2,64}}");

    [GeneratedRegex(@"^[\w+=,.@-]{2,64}\z", RegexOptions.ECMAScript)]
    private static partial Regex Allowed();
}
