using System.Security.Cryptography;
using System.Text;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>A user's console access. The password is kept as a salted hash only.</summary>
internal sealed class LoginProfile(DateTimeOffset created)
{
    private readonly byte[] salt = RandomNumberGenerator.GetBytes(16);
    private readonly List<byte[]> hashes = [];

    public DateTimeOffset Created { get; } = created;

    /// <summary>When the password was set last, by whomever.</summary>
    public DateTimeOffset Changed { get; private set; } = created;

    public bool ResetRequired { get; set; }

    public void Set(string password, DateTimeOffset now)
    {
        hashes.Add(Hash(password));
        Changed = now;
    }

    public bool Accepts(string password) => HadAmongLast(1, password);

    /// <summary>Whether a password was one of the last so many, the present one counted.</summary>
    public bool HadAmongLast(int count, string password) =>
        hashes.TakeLast(count).Any(hash => CryptographicOperations.FixedTimeEquals(hash, Hash(password)));

    private byte[] Hash(string password) => HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(password));
}
