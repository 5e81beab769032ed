using System.Text;
using System.Xml.Linq;
using PartnerCloud.Simulator.Wire;

namespace PartnerCloud.Simulator.Services.Iam;

/// <summary>The account's credential report: ready within seconds of a request, and at most one every four hours.</summary>
internal static class CredentialReportOperations
{
    public static IEnumerable<XElement> Generate(QueryParameters input, IamScope scope)
    {
        if (scope.State.CredentialReport is { } report && !report.IsExpiredAt(scope.Now))
            return [new("State", report.IsReadyAt(scope.Now) ? "COMPLETE" : "INPROGRESS")];
        scope.State.CredentialReport = new(CredentialReportCsv.Write(scope), scope.Now + scope.Options.CredentialReport);
        return [new("State", "STARTED"), new("Description", "No report exists. Starting a new report generation task")];
    }

    public static IEnumerable<XElement> Get(QueryParameters input, IamScope scope)
    {
        var report = scope.State.CredentialReport ?? throw new AwsErrorException("ReportNotPresent", "No report exists.", 410);
        if (!report.IsReadyAt(scope.Now))
            throw new AwsErrorException("ReportInProgress", "Report generation is still in progress.", 404);
        if (report.IsExpiredAt(scope.Now))
            throw new AwsErrorException("ReportExpired", "The report has expired. Generate a new one.", 410);
        return
        [
            new("Content", Convert.ToBase64String(Encoding.UTF8.GetBytes(report.Content))),
            new("ReportFormat", "text/csv"),
            new("GeneratedTime", WireTime.Iso(report.Generated)),
        ];
    }
}
