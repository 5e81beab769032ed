using Amazon.Runtime;

namespace Amazon.Account.Model;

public class PutAlternateContactResponse : AmazonWebServiceResponse;
