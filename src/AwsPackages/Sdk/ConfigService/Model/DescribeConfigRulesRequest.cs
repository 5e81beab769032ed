namespace Amazon.ConfigService.Model;

public class DescribeConfigRulesRequest : AmazonConfigServiceRequest
{
    public List<string> ConfigRuleNames { get; set; }

    public string NextToken { get; set; }
}
