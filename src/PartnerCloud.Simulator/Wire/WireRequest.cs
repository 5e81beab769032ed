namespace PartnerCloud.Simulator.Wire;

/// <summary>One call as it came over the wire, its caller and operation already known.</summary>
public sealed record WireRequest
{
    /// <summary>The service's signing name, for example <c>iam</c>.</summary>
    public required string Service { get; init; }

    /// <summary>The operation's name as in AWS's API reference, for example <c>CreateRole</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The id that the answer carries, in its headers and where the protocol has it in its body.</summary>
    public string RequestId { get; init; } = "";

    /// <summary>Who calls.</summary>
    public required Caller Caller { get; init; }

    /// <summary>The HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>The path, undecoded, without the query.</summary>
    public required string Path { get; init; }

    /// <summary>The query's parameters, decoded; a parameter without value is the empty string.</summary>
    public required IReadOnlyDictionary<string, string> Query { get; init; }

    /// <summary>The headers; names compare without regard to case.</summary>
    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>The body's bytes.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }
}
