namespace PartnerCloud.Simulator.Wire;

/// <summary>The answer to a <see cref="WireRequest"/>.</summary>
/// <param name="StatusCode">The HTTP status.</param>
/// <param name="ContentType">The body's media type; null for no body.</param>
/// <param name="Body">The body's bytes.</param>
public sealed record WireResponse(int StatusCode, string? ContentType, ReadOnlyMemory<byte> Body)
{
    /// <summary>Further headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The error's code for the call log; null if the answer is not an error.</summary>
    public string? ErrorCode { get; init; }
}
