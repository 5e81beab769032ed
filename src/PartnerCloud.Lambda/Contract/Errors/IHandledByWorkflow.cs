namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// An outcome that the workflow files name in a Retry or a Catch: it is part of the plan. Nobody has to be woken by it, and its log line is a warning.
/// </summary>
internal interface IHandledByWorkflow;
