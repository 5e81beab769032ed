namespace Amazon.Organizations.Model;

public class CreateAccountStatus
{
    public string Id { get; set; }
    public string AccountName { get; set; }
    public CreateAccountState State { get; set; }
    public DateTime? RequestedTimestamp { get; set; }
    public DateTime? CompletedTimestamp { get; set; }
    public string AccountId { get; set; }
    public string GovCloudAccountId { get; set; }
    public CreateAccountFailureReason FailureReason { get; set; }
}
