using Amazon.Runtime;

namespace Amazon.ConfigService.Model;

public class DescribeConfigRulesResponse : AmazonWebServiceResponse
{
    public List<ConfigRule> ConfigRules { get; set; }

    public string NextToken { get; set; }
}
