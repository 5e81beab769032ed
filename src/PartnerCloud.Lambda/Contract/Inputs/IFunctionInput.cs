namespace PartnerCloud.Lambda.Contract.Inputs;

/// <summary>The input of a function. The members are what log lines may contain: ids, never the payload.</summary>
public interface IFunctionInput
{
    /// <summary>The name of the execution: CAM's request id. Null if the function does not run for an execution.</summary>
    string? ExecutionName { get; }

    /// <summary>The provider's id. Null until the request is accepted.</summary>
    string? ProviderId { get; }

    /// <summary>The account's id. Null until there is an account.</summary>
    string? AccountId { get; }
}
