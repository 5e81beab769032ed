using Amazon.Runtime;

namespace Amazon.Account.Model;

public class GetAlternateContactResponse : AmazonWebServiceResponse
{
    public AlternateContact AlternateContact { get; set; }
}
