namespace PartnerCloud.Simulator.Services.Config;

/// <summary>Why Config could not do its work, in the service's words.</summary>
/// <param name="Code">AWS's error code.</param>
/// <param name="Message">The message beside it.</param>
internal sealed record DeliveryFailure(string Code, string Message);
