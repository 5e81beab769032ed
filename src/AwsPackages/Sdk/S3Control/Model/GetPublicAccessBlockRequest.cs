namespace Amazon.S3Control.Model;

public class GetPublicAccessBlockRequest : AmazonS3ControlRequest
{
    public string AccountId { get; set; }
}
