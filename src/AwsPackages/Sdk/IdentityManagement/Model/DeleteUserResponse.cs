using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class DeleteUserResponse : AmazonWebServiceResponse;
