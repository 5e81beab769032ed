namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>An account's password rules. The defaults apply to fields that UpdateAccountPasswordPolicy omits.</summary>
internal sealed record AccountPasswordPolicy
{
    private const string Symbols = "!@#$%^&*()_+-=[]{}|'";
    private const int Longest = 128;

    public int MinimumLength { get; init; } = 6;

    public bool RequireSymbols { get; init; }

    public bool RequireNumbers { get; init; }

    public bool RequireUppercase { get; init; }

    public bool RequireLowercase { get; init; }

    public bool AllowUsersToChange { get; init; }

    /// <summary>The days until a password expires; null for never.</summary>
    public int? MaxAge { get; init; }

    public int? ReusePrevention { get; init; }

    public bool HardExpiry { get; init; }

    /// <summary>The first rule that a password breaks; null if it is acceptable. Accounts without a policy use AWS's default.</summary>
    public static string? Violation(AccountPasswordPolicy? policy, string password) =>
        password.Length > Longest ? $"Password should have at most {Longest} characters"
        : policy is null ? DefaultViolation(password)
        : policy.Violation(password);

    /// <summary>AWS's default for accounts without a policy: at least 8 characters, from three of the four classes.</summary>
    private static string? DefaultViolation(string password) =>
        password.Length < 8 || Classes(password) < 3
            ? "Password should have a minimum length of 8 and at least three of uppercase, lowercase, numbers and symbols"
            : null;

    /// <summary>The first rule that a password breaks; null if it is acceptable. The text never contains the password.</summary>
    public string? Violation(string password) =>
        password.Length < MinimumLength ? $"Password should have a minimum length of {MinimumLength}"
        : RequireSymbols && !password.Any(Symbols.Contains) ? $"Password should have at least one of the following symbols: {Symbols}"
        : RequireNumbers && !password.Any(char.IsAsciiDigit) ? "Password should have at least one number"
        : RequireUppercase && !password.Any(char.IsAsciiLetterUpper) ? "Password should have at least one uppercase letter"
        : RequireLowercase && !password.Any(char.IsAsciiLetterLower) ? "Password should have at least one lowercase letter"
        : null;

    private static int Classes(string password) =>
        new Func<char, bool>[] { char.IsAsciiDigit, char.IsAsciiLetterUpper, char.IsAsciiLetterLower, Symbols.Contains }.Count(password.Any);
}
