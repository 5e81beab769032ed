namespace PartnerCloud.Local.Wire;

/// <summary>A simulated service with its wire protocol and its operations. An unsupported operation gets an error that names it.</summary>
public interface IAwsService
{
    /// <summary>The service's name in the signature's credential scope, for example <c>states</c>.</summary>
    string SigningName { get; }

    /// <summary>The operation of a call; null if the call names none.</summary>
    string? OperationOf(string method, string path, IReadOnlyDictionary<string, string> query, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body);

    /// <summary>Answers a call. Errors that a caller can cause are answers too, not exceptions.</summary>
    Task<WireResponse> AnswerAsync(WireRequest request, CancellationToken cancellationToken);

    /// <summary>Writes an error in the service's protocol, including the errors of injected faults.</summary>
    WireResponse Error(AwsErrorException error, string requestId);
}
