using System.Text.RegularExpressions;
using System.Xml.Linq;
using PartnerCloud.Simulator.Cloud;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>The account's summary and its alias. An account has at most one alias, which is unique among all accounts.</summary>
internal sealed partial class IamAccountOperations(SimulatedCloud cloud)
{
    public static IEnumerable<XElement> Summary(QueryParameters input, IamScope scope)
    {
        var iam = scope.State;
        var figures = new SortedDictionary<string, int>(StringComparer.Ordinal)
        {
            ["AccessKeysPerUserQuota"] = 2,
            ["AccountAccessKeysPresent"] = scope.Account.Root.HasAccessKeys ? 1 : 0,
            ["AccountMFAEnabled"] = scope.Account.Root.HasMfa ? 1 : 0,
            ["AccountPasswordPresent"] = scope.Account.Root.HasPassword ? 1 : 0,
            ["AssumeRolePolicySizeQuota"] = 2048,
            ["AttachedPoliciesPerGroupQuota"] = 10,
            ["AttachedPoliciesPerRoleQuota"] = 10,
            ["AttachedPoliciesPerUserQuota"] = 10,
            ["Groups"] = iam.Groups.Count,
            ["GroupsPerUserQuota"] = 10,
            ["MFADevices"] = iam.VirtualMfaDevices.Count,
            ["MFADevicesInUse"] = iam.Users.Values.Sum(user => user.MfaDevices.Count),
            ["Policies"] = iam.Policies.Count,
            ["PolicySizeQuota"] = 6144,
            ["PolicyVersionsInUse"] = iam.Policies.Values.Sum(policy => policy.Versions.Count),
            ["Roles"] = iam.Roles.Count,
            ["Users"] = iam.Users.Count,
            ["VersionsPerPolicyQuota"] = 5,
        };
        return [new("SummaryMap", figures.Select(figure => new XElement("entry", new XElement("key", figure.Key), new XElement("value", figure.Value))))];
    }

    public IEnumerable<XElement>? CreateAlias(QueryParameters input, IamScope scope)
    {
        var alias = input.Required("AccountAlias", 63);
        if (!Alias().IsMatch(alias))
            throw new AwsErrorException("ValidationError", "The specified value for accountAlias is invalid. It must contain only digits, lowercase letters, and hyphens, start and end with a digit or letter, and have 3 characters or more.");
        if (cloud.Accounts.Values.Any(account => account != scope.Account && account.Iam.Alias == alias))
            throw IamErrors.AlreadyExists($"The account alias {alias}");
        scope.State.Alias = alias;
        return null;
    }

    public static IEnumerable<XElement> ListAliases(QueryParameters input, IamScope scope) =>
        input.Page("AccountAliases", scope.State.Alias is { } alias ? [new("member", alias)] : []);

    public static IEnumerable<XElement>? DeleteAlias(QueryParameters input, IamScope scope)
    {
        var alias = input.Required("AccountAlias");
        if (scope.State.Alias != alias)
            throw IamErrors.NotFound($"The account alias {alias} cannot be found.");
        scope.State.Alias = null;
        return null;
    }

    [GeneratedRegex("^[a-z0-9](([a-z0-9]|-(?!-))*[a-z0-9])?\\z")]
    private static partial Regex Alias();
}
