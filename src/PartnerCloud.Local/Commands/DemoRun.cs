using PartnerCloud.Local.Report;

namespace PartnerCloud.Local.Commands;

/// <summary>An execution of the demo that has ended.</summary>
/// <param name="Report">Its report.</param>
/// <param name="History">All that the Step Functions API says of it, as text, to search in.</param>
internal sealed record DemoRun(ExecutionReport Report, string History);
