namespace PartnerCloud.Simulator.Cloud;

/// <summary>
/// Every password, secret key and session token that a cloud ever took or gave: none of them may stand anywhere but where it belongs. A text is
/// searched for all of them at once, however they are escaped or encoded there; of a long one, either end is enough.
/// </summary>
public sealed class IssuedSecrets
{
    /// <summary>Shorter ones are not kept in mind: they would be found in innocent texts.</summary>
    public const int Shortest = 8;

    /// <summary>Of longer ones each end counts by itself, since texts get cut.</summary>
    private const int End = 24;

    private readonly Lock gate = new();
    private readonly Dictionary<string, string> kinds = new(StringComparer.Ordinal);
    private readonly SecretScanner needles = new();

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return kinds.Count;
        }
    }

    /// <summary>What occurs in a text, each described by where it comes from and never by itself; empty for a clean text.</summary>
    public IReadOnlyList<string> FoundIn(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return [];
        var plain = UnescapedText.Text(text);
        lock (gate)
            return [.. needles.FoundIn(plain).Select(secret => kinds[secret]).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>Keeps in mind what another cloud has handed out.</summary>
    internal void GoOnFrom(IssuedSecrets other)
    {
        foreach (var (secret, what) in other.All())
            Add(secret, what);
    }

    /// <summary>Keeps one in mind.</summary>
    /// <param name="secret">What must not be seen; not kept where it is null or shorter than <see cref="Shortest"/>.</param>
    /// <param name="what">Where it comes from, such as <c>the password that CreateLoginProfile set for jane</c>.</param>
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
                needles.Add(part, plain);
                foreach (var encoded in Base64Forms.Of(part))
                    needles.Add(encoded, plain);
            }
        }
    }

    private List<KeyValuePair<string, string>> All()
    {
        lock (gate)
            return [.. kinds];
    }
}
