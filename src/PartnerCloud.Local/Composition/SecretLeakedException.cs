namespace PartnerCloud.Local.Composition;

/// <summary>A password, secret key or session token stood where people and machines look. The message says what and where, and never repeats it.</summary>
/// <param name="finds">What was found, and where.</param>
public sealed class SecretLeakedException(IReadOnlyList<string> finds)
    : Exception("Secrets stand where none may be: " + string.Join("; ", finds) + ". Whatever wrote them there has to leave them out.");
