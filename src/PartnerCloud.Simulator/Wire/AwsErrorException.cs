using System.Text.Json.Nodes;

namespace PartnerCloud.Simulator.Wire;

/// <summary>An error answer of a simulated service. Each protocol writes it in its own format.</summary>
/// <param name="code">AWS's error code, for example <c>NoSuchEntity</c> or <c>ConstraintViolationException</c>.</param>
/// <param name="message">The service's error message.</param>
/// <param name="statusCode">The HTTP status of the answer.</param>
public sealed class AwsErrorException(string code, string message, int statusCode = 400) : Exception(message)
{
    /// <summary>AWS's error code.</summary>
    public string Code { get; } = code;

    /// <summary>The HTTP status of the answer.</summary>
    public int StatusCode { get; } = statusCode;

    /// <summary>Further members of the error's shape, such as Organizations' <c>Reason</c>.</summary>
    public IReadOnlyDictionary<string, JsonNode> Members { get; init; } = new Dictionary<string, JsonNode>();
}
