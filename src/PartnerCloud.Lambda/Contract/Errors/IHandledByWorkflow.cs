namespace PartnerCloud.Lambda.Contract.Errors;

/// <summary>
/// An error that the workflow files name in a Retry or a Catch. The workflow expects it, so its log line is a warning and no operator is alarmed.
/// </summary>
internal interface IHandledByWorkflow;
