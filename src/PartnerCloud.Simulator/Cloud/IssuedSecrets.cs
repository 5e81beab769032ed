namespace PartnerCloud.Simulator.Cloud;

/// <summary>
/// All passwords, secret keys and session tokens that a cloud ever received or issued. They must not appear in logs, events or other texts.
/// A search finds all of them in one text, despite escapes and encodings. For a long secret, either end is enough.
/// </summary>
public sealed class IssuedSecrets
{
    /// <summary>The shortest registered secret. Shorter ones would match harmless texts.</summary>
    public const int Shortest = 8;

    /// <summary>The searched length of each end of a long secret, since texts can be cut.</summary>
    private const int End = 24;

    private readonly Lock gate = new();
    private readonly Dictionary<string, string> kinds = new(StringComparer.Ordinal);
    private readonly SecretScanner scanner = new();

    /// <summary>The number of registered secrets.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return kinds.Count;
        }
    }

    /// <summary>The secrets in a text, each described by its origin and never by its value. Empty if there are none.</summary>
    public IReadOnlyList<string> FoundIn(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return [];
        var plain = UnescapedText.Text(text);
        lock (gate)
            return [.. scanner.FoundIn(plain).Select(secret => kinds[secret]).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Registers the secrets of another cloud.</summary>
    internal void GoOnFrom(IssuedSecrets other)
    {
        foreach (var (secret, what) in other.All())
            Add(secret, what);
    }

    /// <summary>Registers a secret.</summary>
    /// <param name="secret">The secret. Null and texts shorter than <see cref="Shortest"/> are ignored.</param>
    /// <param name="what">The origin, for example <c>the password that CreateLoginProfile set for jane</c>.</param>
    internal void Add(string? secret, string what)
    {
        if (secret is null || UnescapedText.Text(secret) is not { Length: >= Shortest } plain)
            return;
        lock (gate)
        {
            if (!kinds.TryAdd(plain, what))
                return;
            foreach (var part in plain.Length <= End * 2 ? [plain] : new[] { plain[..End], plain[^End..] })
            {
                scanner.Add(part, plain);
                foreach (var encoded in Base64Forms.Of(part))
                    scanner.Add(encoded, plain);
            }
        }
    }

    private List<KeyValuePair<string, string>> All()
    {
        lock (gate)
            return [.. kinds];
    }
}
