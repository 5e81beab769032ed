namespace Amazon.Account.Model;

public class PutAlternateContactRequest : AmazonAccountRequest
{
    public string Name { get; set; }

    public string Title { get; set; }

    public string EmailAddress { get; set; }

    public string PhoneNumber { get; set; }

    public AlternateContactType AlternateContactType { get; set; }

    public string AccountId { get; set; }
}
