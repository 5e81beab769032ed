namespace Amazon.ConfigService.Model;

public interface IConfigServicePaginatorFactory
{
    IDescribeConfigRulesPaginator DescribeConfigRules(DescribeConfigRulesRequest request);
}
