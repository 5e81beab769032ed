namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>A target cannot be reached, and repetitions do not help.</summary>
/// <param name="code">EventBridge's code, for example <c>NO_PERMISSIONS</c>.</param>
/// <param name="message">What happened.</param>
internal sealed class DeliveryFailedException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;
}
