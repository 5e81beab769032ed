namespace PartnerCloud.Simulator.Wire;

/// <summary>A simulated service with its wire protocol and its operations. An unsupported operation gets an error that names it.</summary>
public interface IAwsService
{
    /// <summary>The service's name, for example <c>states</c>. Calls are signed for it, unless <see cref="SignedFor"/> names another.</summary>
    string SigningName { get; }

    /// <summary>The name in the signature's credential scope. S3 Control's calls, for example, are signed for S3.</summary>
    string SignedFor => SigningName;

    /// <summary>The part of <c>X-Amz-Target</c> before the dot; null if the service's calls do not have this header.</summary>
    string? TargetPrefix => null;

    /// <summary>The prefix of its operations' paths, if it tells the service's calls from others; null otherwise.</summary>
    string? PathPrefix => null;

    /// <summary>The header of an answer that holds the request's id.</summary>
    string RequestIdHeader => "x-amzn-RequestId";

    /// <summary>The service whose changes this service's reads may miss for a time, usually its own; null if its reads are always current.</summary>
    string? LagsBehind => null;

    /// <summary>The path of a call, including what its host name stands for.</summary>
    string PathOf(string host, string path) => path;

    /// <summary>The operation of a call; null if the call names none.</summary>
    string? OperationOf(string method, string path, IReadOnlyDictionary<string, string> query, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body);

    /// <summary>Answers a call. Errors that a caller can cause are answers too, not exceptions.</summary>
    Task<WireResponse> AnswerAsync(WireRequest request, CancellationToken cancellationToken);

    /// <summary>Writes an error in the service's protocol, including the errors of injected faults.</summary>
    WireResponse Error(AwsErrorException error, string requestId);
}
