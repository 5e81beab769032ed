using System.Security.Cryptography;

namespace PartnerCloud.Lambda.Credentials;

/// <summary>
/// Makes temporary console passwords: cryptographically random, of all four classes that the password policy asks for, with IAM's symbols
/// only. Each character is drawn without bias.
/// </summary>
public static class PasswordGenerator
{
    /// <summary>The length of a password: 24 characters out of 82 are about 152 bits.</summary>
    public const int Length = 24;

    /// <summary>The four classes; the symbols are those that IAM accepts in passwords.</summary>
    private static readonly string[] Classes = ["ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz", "0123456789", "!@#$%^&*()_+-=[]{}|'"];

    private static readonly string Alphabet = string.Concat(Classes);

    /// <summary>Makes one password. Drawing anew until all classes are there keeps every such password equally likely.</summary>
    public static string Next()
    {
        while (true)
        {
            var password = RandomNumberGenerator.GetString(Alphabet, Length);
            if (HasAllClasses(password)) return password;
        }
    }

    private static bool HasAllClasses(string password) => Classes.All(characters => password.Any(characters.Contains));
}
