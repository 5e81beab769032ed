namespace PartnerCloud.Lambda.Contract.Inputs;

/// <summary>What every function is told, and what its log lines may say of it: ids, never the payload.</summary>
public interface IFunctionInput
{
    /// <summary>The name of the execution: CAM's request id. Null where a function runs for none.</summary>
    string? ExecutionName { get; }

    /// <summary>The provider, as soon as the request was accepted.</summary>
    string? ProviderId { get; }

    /// <summary>The account, as soon as there is one.</summary>
    string? AccountId { get; }
}
