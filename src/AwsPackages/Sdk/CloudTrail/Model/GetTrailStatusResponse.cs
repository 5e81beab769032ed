using Amazon.Runtime;

namespace Amazon.CloudTrail.Model;

public class GetTrailStatusResponse : AmazonWebServiceResponse
{
    public bool? IsLogging { get; set; }
    public string LatestDeliveryError { get; set; }
    public string LatestNotificationError { get; set; }
    public DateTime? LatestDeliveryTime { get; set; }
    public DateTime? LatestNotificationTime { get; set; }
    public DateTime? StartLoggingTime { get; set; }
    public DateTime? StopLoggingTime { get; set; }
    public string LatestCloudWatchLogsDeliveryError { get; set; }
    public DateTime? LatestCloudWatchLogsDeliveryTime { get; set; }
    public DateTime? LatestDigestDeliveryTime { get; set; }
    public string LatestDigestDeliveryError { get; set; }
    public string LatestDeliveryAttemptTime { get; set; }
    public string LatestNotificationAttemptTime { get; set; }
    public string LatestNotificationAttemptSucceeded { get; set; }
    public string LatestDeliveryAttemptSucceeded { get; set; }
    public string TimeLoggingStarted { get; set; }
    public string TimeLoggingStopped { get; set; }
}
