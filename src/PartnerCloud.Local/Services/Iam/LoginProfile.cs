using System.Security.Cryptography;
using System.Text;

namespace PartnerCloud.Local.Services.Iam;

/// <summary>A user's console access. The password is kept as a salted hash only.</summary>
internal sealed class LoginProfile(DateTimeOffset created)
{
    private readonly byte[] salt = RandomNumberGenerator.GetBytes(16);
    private byte[] hash = [];

    public DateTimeOffset Created => created;

    public bool ResetRequired { get; set; }

    public void Set(string password) => hash = Hash(password);

    public bool Accepts(string password) => CryptographicOperations.FixedTimeEquals(hash, Hash(password));

    private byte[] Hash(string password) => HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(password));
}
