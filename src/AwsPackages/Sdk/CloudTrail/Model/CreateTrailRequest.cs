namespace Amazon.CloudTrail.Model;

public class CreateTrailRequest : AmazonCloudTrailRequest
{
    public string Name { get; set; }
    public string S3BucketName { get; set; }
    public string S3KeyPrefix { get; set; }
    public string SnsTopicName { get; set; }
    public bool? IncludeGlobalServiceEvents { get; set; }
    public bool? IsMultiRegionTrail { get; set; }
    public bool? EnableLogFileValidation { get; set; }
    public string CloudWatchLogsLogGroupArn { get; set; }
    public string CloudWatchLogsRoleArn { get; set; }
    public string KmsKeyId { get; set; }
    public bool? IsOrganizationTrail { get; set; }
    public List<Tag> TagsList { get; set; }
}
