namespace PartnerCloud.Simulator.Wire;

/// <summary>A simulated service: one wire protocol, the operations it knows, and an error that names those it does not know.</summary>
public interface IAwsService
{
    /// <summary>The service's name in the signature's credential scope, for example <c>states</c>.</summary>
    string SigningName { get; }

    /// <summary>Tells the operation of a call, or null where the call names none.</summary>
    string? OperationOf(string method, string path, IReadOnlyDictionary<string, string> query, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body);

    /// <summary>Answers a call. Errors, too, are answers: this does not throw for what a caller can cause.</summary>
    Task<WireResponse> AnswerAsync(WireRequest request, CancellationToken cancellationToken);

    /// <summary>Writes an error in the service's protocol; also used for faults that are injected before the service is reached.</summary>
    WireResponse Error(AwsErrorException error, string requestId);
}
