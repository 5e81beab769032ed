namespace PartnerCloud.Local.Composition;

/// <summary>A password, secret key or session token leaked. The message says which one and where it was found, and never repeats it.</summary>
/// <param name="leaks">Each leak: what it is, and where it was found.</param>
public sealed class SecretLeakedException(IReadOnlyList<string> leaks)
    : Exception("Secrets leaked: " + string.Join("; ", leaks) + ". Change the code that writes them there.");
