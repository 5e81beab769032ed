using Amazon.Runtime;

namespace Amazon.Account;

public class AmazonAccountRequest : AmazonWebServiceRequest;
