using System.Xml.Linq;
using PartnerCloud.Simulator.Permissions;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Protocols;

/// <summary>The AWS Query protocol: requests are forms with <c>Action</c>, answers are XML.</summary>
/// <param name="signingName">The service's name in the credential scope.</param>
/// <param name="xmlNamespace">The namespace of an answer's elements.</param>
public abstract class QueryService(string signingName, string xmlNamespace) : IAwsService, IPermissioned
{
    private readonly Dictionary<string, Func<QueryParameters, Caller, IEnumerable<XElement>?>> operations = new(StringComparer.Ordinal);
    private readonly XNamespace ns = xmlNamespace;

    /// <inheritdoc/>
    public string SigningName => signingName;

    /// <inheritdoc/>
    public virtual string? LagsBehind => SigningName;

    IEnumerable<string> IPermissioned.Operations => operations.Keys;

    ActionTable? IPermissioned.Permissions => Permissions;

    /// <summary>The permissions that the operations require.</summary>
    internal virtual ActionTable? Permissions => null;

    /// <inheritdoc/>
    public string? OperationOf(string method, string path, IReadOnlyDictionary<string, string> query, IReadOnlyDictionary<string, string> headers, ReadOnlyMemory<byte> body) =>
        QueryParameters.Of(query, body).Optional("Action");

    /// <inheritdoc/>
    public Task<WireResponse> AnswerAsync(WireRequest request, CancellationToken cancellationToken)
    {
        try
        {
            if (!operations.TryGetValue(request.Operation, out var handler))
                throw new AwsErrorException("InvalidAction", $"The simulated {SigningName} service does not implement {request.Operation}.");
            var parameters = QueryParameters.Of(request.Query, request.Body);
            return Task.FromResult(Success(request, Perform(() => handler(parameters, request.Caller)?.ToList())));
        }
        catch (AwsErrorException error)
        {
            return Task.FromResult(Error(error, request.RequestId));
        }
    }

    /// <inheritdoc/>
    public WireResponse Error(AwsErrorException error, string requestId) =>
        Write(error.StatusCode, ErrorDocument(error, requestId)) with { ErrorCode = error.Code };

    /// <summary>Writes an error in the protocol's format.</summary>
    protected virtual XElement ErrorDocument(AwsErrorException error, string requestId) =>
        new("ErrorResponse",
            new XElement("Error",
                new XElement("Type", error.StatusCode < 500 ? "Sender" : "Receiver"),
                new XElement("Code", error.Code),
                new XElement("Message", error.Message)),
            new XElement("RequestId", requestId));

    /// <summary>Writes an answer in the protocol's format.</summary>
    protected virtual XElement AnswerDocument(string operation, IEnumerable<XElement>? result, string requestId) =>
        new(operation + "Response",
            result is null ? null : new XElement(operation + "Result", result),
            new XElement("ResponseMetadata", new XElement("RequestId", requestId)));

    /// <summary>Registers an operation. It returns the elements of its result; null for an operation without a result.</summary>
    protected void On(string operation, Func<QueryParameters, Caller, IEnumerable<XElement>?> handler) => operations.Add(operation, handler);

    /// <summary>Runs the handler of an operation. A service with shared state takes its lock here.</summary>
    protected virtual T Perform<T>(Func<T> handler) => handler();

    private WireResponse Success(WireRequest request, List<XElement>? result) =>
        Write(200, AnswerDocument(request.Operation, result, request.RequestId));

    private WireResponse Write(int status, XElement root)
    {
        foreach (var element in root.DescendantsAndSelf())
            element.Name = ns + element.Name.LocalName;
        return new(status, "text/xml", System.Text.Encoding.UTF8.GetBytes(XmlAnswer.Text(root)));
    }
}
