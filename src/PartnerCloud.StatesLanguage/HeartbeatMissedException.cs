namespace PartnerCloud.StatesLanguage;

/// <summary>A task missed its heartbeat. AWS records it as States.Timeout, but Retry and Catch may also name States.HeartbeatTimeout.</summary>
internal sealed class HeartbeatMissedException() : StateFailureException(ErrorNames.Timeout, null);
