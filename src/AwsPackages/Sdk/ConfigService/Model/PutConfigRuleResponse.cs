using Amazon.Runtime;

namespace Amazon.ConfigService.Model;

public class PutConfigRuleResponse : AmazonWebServiceResponse;
