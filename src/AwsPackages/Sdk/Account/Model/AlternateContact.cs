namespace Amazon.Account.Model;

public class AlternateContact
{
    public string Name { get; set; }

    public string Title { get; set; }

    public string EmailAddress { get; set; }

    public string PhoneNumber { get; set; }

    public AlternateContactType AlternateContactType { get; set; }
}
