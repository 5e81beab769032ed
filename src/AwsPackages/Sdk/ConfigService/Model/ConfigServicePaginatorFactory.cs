namespace Amazon.ConfigService.Model;

internal sealed class ConfigServicePaginatorFactory(IAmazonConfigService client) : IConfigServicePaginatorFactory
{
    public IDescribeConfigRulesPaginator DescribeConfigRules(DescribeConfigRulesRequest request) => new DescribeConfigRulesPaginator(client, request);
}
