using System.Security.Cryptography;
using System.Text;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>A user's console access. Only a salted hash of the password is stored.</summary>
internal sealed class LoginProfile(DateTimeOffset created)
{
    private readonly byte[] salt = RandomNumberGenerator.GetBytes(16);
    private readonly List<byte[]> hashes = [];

    public DateTimeOffset Created { get; } = created;

    /// <summary>The time when anyone last set the password.</summary>
    public DateTimeOffset Changed { get; private set; } = created;

    public bool ResetRequired { get; set; }

    public void Set(string password, DateTimeOffset now)
    {
        hashes.Add(Hash(password));
        Changed = now;
    }

    public bool Accepts(string password) => HadAmongLast(1, password);

    /// <summary>Whether a password is among the last <paramref name="count"/>, including the present one.</summary>
    public bool HadAmongLast(int count, string password) =>
        hashes.TakeLast(count).Any(hash => CryptographicOperations.FixedTimeEquals(hash, Hash(password)));

    private byte[] Hash(string password) => HMACSHA256.HashData(salt, Encoding.UTF8.GetBytes(password));
}
