using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>Users' SSH keys, at most five per user: RSA, in OpenSSH's format or as PEM.</summary>
internal static class SshPublicKeyOperations
{
    private const int Most = 5;

    public static IEnumerable<XElement> Upload(QueryParameters input, IamScope scope)
    {
        var user = scope.User(input.Required("UserName"));
        var body = input.Required("SSHPublicKeyBody", 16384);
        var fingerprint = Fingerprint(body) ?? throw new AwsErrorException("InvalidPublicKey", "The public key is invalid.");
        if (user.SshPublicKeys.Exists(key => key.Body == body))
            throw new AwsErrorException("DuplicateSSHPublicKey", "The SSH public key is already associated with the user.");
        if (user.SshPublicKeys.Count >= Most)
            throw IamErrors.LimitExceeded("SSHPublicKeysPerUser", Most);
        var key = new SshPublicKey(scope.NewId("APKA", user.Name), body, scope.Now);
        user.SshPublicKeys.Add(key);
        return [new("SSHPublicKey", Metadata(user, key), new XElement("Fingerprint", fingerprint), new XElement("SSHPublicKeyBody", body))];
    }

    public static IEnumerable<XElement> List(QueryParameters input, IamScope scope) =>
        scope.OwnerOfKeys(input) is { } user
            ? input.Page("SSHPublicKeys", user.SshPublicKeys.Select(key => new XElement("member", Metadata(user, key))))
            : input.Page("SSHPublicKeys", []);

    public static IEnumerable<XElement>? Delete(QueryParameters input, IamScope scope)
    {
        var id = input.Required("SSHPublicKeyId");
        return scope.User(input.Required("UserName")).SshPublicKeys.RemoveAll(key => key.Id == id) > 0
            ? null
            : throw IamErrors.NotFound($"The Public Key with id {id} cannot be found.");
    }

    // Null if the text is not a key.
    [SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "AWS shows MD5 fingerprints.")]
    private static string? Fingerprint(string body)
    {
        var pem = PemEncoding.TryFind(body, out var fields);
        var encoded = pem ? body[fields.Base64Data] : body.Split(' ', 3) is ["ssh-rsa", var text, ..] ? text : "";
        var bytes = new byte[encoded.Length];
        if (encoded.Length == 0 || !Convert.TryFromBase64String(encoded.Trim(), bytes, out var length))
            return null;
        return pem || Encoding.ASCII.GetString(bytes, 0, length).Contains("ssh-rsa", StringComparison.Ordinal)
            ? string.Join(':', MD5.HashData(bytes.AsSpan(0, length)).Select(one => one.ToString("x2", CultureInfo.InvariantCulture)))
            : null;
    }

    private static IEnumerable<XElement> Metadata(IamUser user, SshPublicKey key) =>
    [
        new("UserName", user.Name),
        new("SSHPublicKeyId", key.Id),
        new("Status", AccessKey.Active),
        new("UploadDate", WireTime.Iso(key.Uploaded)),
    ];
}
