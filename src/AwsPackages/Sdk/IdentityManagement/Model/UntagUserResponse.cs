using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class UntagUserResponse : AmazonWebServiceResponse;
