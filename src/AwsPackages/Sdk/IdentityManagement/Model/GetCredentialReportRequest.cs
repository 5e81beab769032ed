namespace Amazon.IdentityManagement.Model;

public class GetCredentialReportRequest : AmazonIdentityManagementServiceRequest;
