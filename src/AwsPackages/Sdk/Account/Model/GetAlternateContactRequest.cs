namespace Amazon.Account.Model;

public class GetAlternateContactRequest : AmazonAccountRequest
{
    public AlternateContactType AlternateContactType { get; set; }

    public string AccountId { get; set; }
}
