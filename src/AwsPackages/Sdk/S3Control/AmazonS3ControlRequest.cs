using Amazon.Runtime;

namespace Amazon.S3Control;

public class AmazonS3ControlRequest : AmazonWebServiceRequest;
