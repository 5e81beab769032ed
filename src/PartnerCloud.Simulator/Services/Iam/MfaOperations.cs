using System.Text.RegularExpressions;
using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>
/// Users' MFA devices, at most eight per user. Only the form of codes is checked: authenticators cannot follow a clock that tests move.
/// A serial number that is not an ARN means a hardware token.
/// </summary>
internal static partial class MfaOperations
{
    private const int Most = 8;

    public static IEnumerable<XElement>? Enable(QueryParameters input, IamScope scope)
    {
        var user = scope.User(input.Required("UserName"));
        var serial = input.Required("SerialNumber", 256);
        if (serial.StartsWith("arn:", StringComparison.Ordinal))
            scope.VirtualMfaDevice(serial);
        if (HolderOf(serial, scope) is not null)
            throw new AwsErrorException("EntityAlreadyExists", "MFA Device is already in use.", 409);
        if (user.MfaDevices.Count >= Most)
            throw IamErrors.LimitExceeded("MFADevicesPerUser", Most);
        var codes = new[] { input.Required("AuthenticationCode1"), input.Required("AuthenticationCode2") };
        if (codes[0] == codes[1] || !codes.All(Code().IsMatch))
            throw new AwsErrorException("InvalidAuthenticationCode", "Authentication code for device is not valid.", 403);
        user.MfaDevices.Add(new MfaDevice(serial, scope.Now));
        return null;
    }

    public static IEnumerable<XElement>? Deactivate(QueryParameters input, IamScope scope)
    {
        var serial = input.Required("SerialNumber");
        return scope.UserOrCaller(input).MfaDevices.RemoveAll(device => device.SerialNumber == serial) > 0 ? null : throw IamErrors.NotFound("MFA Device invalid for user.");
    }

    public static IEnumerable<XElement> List(QueryParameters input, IamScope scope)
    {
        if (scope.OwnerOfKeys(input) is not { } user)
            return input.Page("MFADevices", []);
        return input.Page("MFADevices", user.MfaDevices.Select(device => new XElement("member",
            new XElement("UserName", user.Name),
            new XElement("SerialNumber", device.SerialNumber),
            new XElement("EnableDate", WireTime.Iso(device.Enabled)))));
    }

    /// <summary>The user of a device; null if it is unused.</summary>
    public static IamUser? HolderOf(string serial, IamScope scope) =>
        scope.State.Users.Values.FirstOrDefault(user => user.MfaDevices.Exists(device => device.SerialNumber == serial));

    [GeneratedRegex(@"^\d{6}\z", RegexOptions.ECMAScript)]
    private static partial Regex Code();
}
