using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class GenerateCredentialReportResponse : AmazonWebServiceResponse
{
    public ReportStateType State { get; set; }
    public string Description { get; set; }
}
