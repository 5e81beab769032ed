namespace Amazon.S3Control.Model;

public class PublicAccessBlockConfiguration
{
    public bool? BlockPublicAcls { get; set; }

    public bool? IgnorePublicAcls { get; set; }

    public bool? BlockPublicPolicy { get; set; }

    public bool? RestrictPublicBuckets { get; set; }
}
