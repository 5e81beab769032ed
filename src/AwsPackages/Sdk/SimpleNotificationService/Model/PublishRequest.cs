namespace Amazon.SimpleNotificationService.Model;

public class PublishRequest : AmazonSimpleNotificationServiceRequest
{
    public string TopicArn { get; set; }
    public string Message { get; set; }
    public string Subject { get; set; }
}
