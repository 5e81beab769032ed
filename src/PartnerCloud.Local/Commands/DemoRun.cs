using PartnerCloud.Local.Report;

namespace PartnerCloud.Local.Commands;

/// <summary>An execution of the demo that has ended.</summary>
/// <param name="Report">Its report.</param>
/// <param name="History">Everything that the Step Functions API returns about it, as searchable text.</param>
internal sealed record DemoRun(ExecutionReport Report, string History);
