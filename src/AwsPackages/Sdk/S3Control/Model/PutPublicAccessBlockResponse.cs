using Amazon.Runtime;

namespace Amazon.S3Control.Model;

public class PutPublicAccessBlockResponse : AmazonWebServiceResponse;
