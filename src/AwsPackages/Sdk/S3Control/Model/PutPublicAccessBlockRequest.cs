namespace Amazon.S3Control.Model;

public class PutPublicAccessBlockRequest : AmazonS3ControlRequest
{
    public PublicAccessBlockConfiguration PublicAccessBlockConfiguration { get; set; }

    public string AccountId { get; set; }
}
