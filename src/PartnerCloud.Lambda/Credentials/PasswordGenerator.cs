using System.Security.Cryptography;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>
/// Makes temporary console passwords from a cryptographic random source, without bias. Each has characters of all four classes that the password
/// policy demands. Its symbols are ones that IAM accepts.
/// </summary>
public static class PasswordGenerator
{
    /// <summary>The length of a password, unless the account demands more. 24 characters out of 82 give about 152 bits.</summary>
    public const int Length = 24;

    /// <summary>The four classes. The symbols are the ones that IAM accepts in passwords.</summary>
    private static readonly string[] Classes = ["ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz", "0123456789", "!@#$%^&*()_+-=[]{}|'"];

    private static readonly string Alphabet = string.Concat(Classes);

    /// <summary>Makes one password. It draws whole passwords until one has all classes, so every such password is equally likely.</summary>
    /// <param name="minimumLength">How many characters the account's password policy demands. IAM allows policies of up to 128.</param>
    public static string Next(int minimumLength = Length)
    {
        while (true)
        {
            var password = RandomNumberGenerator.GetString(Alphabet, Math.Max(Length, minimumLength));
            if (HasAllClasses(password)) return password;
        }
    }

    private static bool HasAllClasses(string password) => Classes.All(characters => password.Any(characters.Contains));
}
