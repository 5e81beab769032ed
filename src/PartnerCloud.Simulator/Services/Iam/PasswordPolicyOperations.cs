using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>The account's password policy. An update replaces the whole policy: omitted fields return to their defaults.</summary>
internal static class PasswordPolicyOperations
{
    public static IEnumerable<XElement>? Update(QueryParameters input, IamScope scope)
    {
        scope.State.PasswordPolicy = new AccountPasswordPolicy
        {
            MinimumLength = input.Number("MinimumPasswordLength", 6, 128) ?? 6,
            RequireSymbols = input.Flag("RequireSymbols") ?? false,
            RequireNumbers = input.Flag("RequireNumbers") ?? false,
            RequireUppercase = input.Flag("RequireUppercaseCharacters") ?? false,
            RequireLowercase = input.Flag("RequireLowercaseCharacters") ?? false,
            AllowUsersToChange = input.Flag("AllowUsersToChangePassword") ?? false,
            MaxAge = input.Number("MaxPasswordAge", 1, 1095),
            ReusePrevention = input.Number("PasswordReusePrevention", 1, 24),
            HardExpiry = input.Flag("HardExpiry") ?? false,
        };
        return null;
    }

    public static IEnumerable<XElement> Get(QueryParameters input, IamScope scope)
    {
        var policy = Present(scope);
        return
        [
            new("PasswordPolicy",
                new XElement("MinimumPasswordLength", policy.MinimumLength),
                new XElement("RequireSymbols", policy.RequireSymbols),
                new XElement("RequireNumbers", policy.RequireNumbers),
                new XElement("RequireUppercaseCharacters", policy.RequireUppercase),
                new XElement("RequireLowercaseCharacters", policy.RequireLowercase),
                new XElement("AllowUsersToChangePassword", policy.AllowUsersToChange),
                new XElement("ExpirePasswords", policy.MaxAge is not null),
                policy.MaxAge is { } age ? new XElement("MaxPasswordAge", age) : null,
                policy.ReusePrevention is { } reuse ? new XElement("PasswordReusePrevention", reuse) : null,
                new XElement("HardExpiry", policy.HardExpiry)),
        ];
    }

    public static IEnumerable<XElement>? Delete(QueryParameters input, IamScope scope)
    {
        Present(scope);
        scope.State.PasswordPolicy = null;
        return null;
    }

    private static AccountPasswordPolicy Present(IamScope scope) =>
        scope.State.PasswordPolicy ?? throw IamErrors.NotFound($"The Password Policy with domain name {scope.Account.Id} cannot be found.");
}
