namespace Amazon.IdentityManagement.Model;

public class GetAccountSummaryRequest : AmazonIdentityManagementServiceRequest;
