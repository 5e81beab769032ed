#nullable enable
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Reflection;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>The properties in which AWS services differ.</summary>
/// <param name="exceptionType">The base class of the service's exceptions. Errors without their own class become this type.</param>
[UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Rooted)]
[UnconditionalSuppressMessage("Trimming", "IL2072", Justification = Rooted)]
internal sealed class ServiceModel(Type exceptionType) : IServiceMetadata
{
    private const string Rooted = "ILLink.Descriptors.xml keeps every type of this assembly with all its members.";

    private readonly FrozenDictionary<string, Type> _exceptions = exceptionType.Assembly.GetTypes()
        .Where(type => type.BaseType == exceptionType)
        .ToFrozenDictionary(type => type.GetCustomAttribute<ErrorCodeAttribute>()?.Code ?? type.Name);

    public required string ServiceId { get; init; }

    public required string SigningName { get; init; }

    public required string Version { get; init; }

    public required IProtocol Protocol { get; init; }

    public required IHosts Hosts { get; init; }

    /// <summary>The prefix of the host name for a request; null for none.</summary>
    public Func<AmazonWebServiceRequest, string?>? HostPrefix { get; init; }

    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();

    public AmazonServiceException CreateException(WireError error, Exception? inner, HttpStatusCode status)
    {
        var type = _exceptions.GetValueOrDefault(error.Code ?? "", exceptionType);
        var blame = (int)status >= 500 ? ErrorType.Receiver : ErrorType.Sender;
        var message = error.Message ?? $"{ServiceId} answered {(int)status} {error.Code}.";
        var exception = (AmazonServiceException)Activator.CreateInstance(type, message, inner, blame, error.Code, error.RequestId, status)!;
        if (type != exceptionType)
        {
            error.Fill(exception);
        }
        return exception;
    }
}
