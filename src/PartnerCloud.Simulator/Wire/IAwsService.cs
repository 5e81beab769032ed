namespace PartnerCloud.Simulator.Wire;

/// <summary>A simulated service: one wire protocol, the operations it knows, and an error that names those it does not know.</summary>
public interface IAwsService
{
    /// <summary>The service's name, in the signature's credential scope, too, unless it is <see cref="SignedFor">another's</see>; for example <c>states</c>.</summary>
    string SigningName { get; }

    /// <summary>The service that its calls are signed for: its own, but S3 Control's are signed for S3.</summary>
    string SignedFor => SigningName;

    /// <summary>What <c>X-Amz-Target</c> begins with, up to the dot; null where its calls have no such header.</summary>
    string? TargetPrefix => null;

    /// <summary>What the paths of its operations begin with, where that tells them from those of a service with the same signature; null otherwise.</summary>
    string? PathPrefix => null;

    /// <summary>The header of an answer that tells the request's id.</summary>
    string RequestIdHeader => "x-amzn-RequestId";

    /// <summary>The service whose changes its reads may lag behind, such as its own; null where they never do.</summary>
    string? LagsBehind => null;

    /// <summary>The path of a call, with what its host's name says of it.</summary>
    string PathOf(string host, string path) => path;

    /// <summary>Tells the operation of a call, or null where the call names none.</summary>
    string? OperationOf(string method, string path, IReadOnlyDictionary<string, string> query, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body);

    /// <summary>Answers a call. Errors, too, are answers: this does not throw for what a caller can cause.</summary>
    Task<WireResponse> AnswerAsync(WireRequest request, CancellationToken cancellationToken);

    /// <summary>Writes an error in the service's protocol; also used for faults that are injected before the service is reached.</summary>
    WireResponse Error(AwsErrorException error, string requestId);
}
