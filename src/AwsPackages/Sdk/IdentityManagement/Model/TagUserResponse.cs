using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

public class TagUserResponse : AmazonWebServiceResponse;
