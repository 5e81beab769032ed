using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class AttachPolicyResponse : AmazonWebServiceResponse;
