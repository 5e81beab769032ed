#nullable enable
namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>The content of an error answer, independent of the protocol.</summary>
/// <param name="Code">The service's error code, for example <c>NoSuchEntity</c>; null if the answer is not from the service, such as a proxy's page.</param>
/// <param name="Message">The service's error message.</param>
/// <param name="RequestId">The request id, which AWS Support asks for.</param>
/// <param name="Fill">An action that copies the answer's other members into the exception.</param>
internal sealed record WireError(string? Code, string? Message, string? RequestId, Action<object> Fill);
