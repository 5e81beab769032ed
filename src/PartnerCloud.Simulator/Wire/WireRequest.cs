namespace PartnerCloud.Simulator.Wire;

/// <summary>One call over the wire, with its caller and operation.</summary>
public sealed record WireRequest
{
    /// <summary>The service's signing name, for example <c>iam</c>.</summary>
    public required string Service { get; init; }

    /// <summary>The operation's name in AWS's API reference, for example <c>CreateRole</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The request id in the answer's headers, and in its body if the protocol has it there.</summary>
    public string RequestId { get; init; } = "";

    /// <summary>The caller.</summary>
    public required Caller Caller { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path, undecoded, without the query.</summary>
    public required string Path { get; init; }

    /// <summary>The decoded query parameters. A parameter without a value is an empty string.</summary>
    public required IReadOnlyDictionary<string, string> Query { get; init; }

    /// <summary>The headers. Their names ignore case.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body's bytes.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }
}
