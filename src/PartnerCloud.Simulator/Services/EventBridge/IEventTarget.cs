using PartnerCloud.Simulator.Policies;

namespace PartnerCloud.Simulator.Services.EventBridge;

/// <summary>A kind of resource that rules can have as targets. Services above this one implement it.</summary>
internal interface IEventTarget
{
    /// <summary>The service in the resources' ARNs.</summary>
    string Service { get; }

    /// <summary>The action that a delivery needs, for example <c>sqs:SendMessage</c>.</summary>
    string Action { get; }

    /// <summary>Finds a resource, and its policy. False if there is no such resource.</summary>
    bool TryFind(string arn, out NamedPolicy? policy);

    /// <summary>Delivers under the cloud's lock. The permission is checked already.</summary>
    /// <exception cref="Wire.AwsErrorException">The resource refuses the delivery for now.</exception>
    void Deliver(string arn, EventMessage message);
}
