#nullable enable
namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>What an error answer says, in whichever protocol it was said.</summary>
/// <param name="Code">The service's code, for example <c>NoSuchEntity</c>; null where the answer is not the service's (a proxy's page).</param>
/// <param name="Message">The service's own words.</param>
/// <param name="RequestId">The id to give to AWS support.</param>
/// <param name="Fill">Copies further members of the answer into the exception.</param>
internal sealed record WireError(string? Code, string? Message, string? RequestId, Action<object> Fill);
