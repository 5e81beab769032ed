namespace Amazon.ConfigService.Model;

internal sealed class ConfigServicePaginatorFactory(IAmazonConfigService client) : IConfigServicePaginatorFactory
{
    public IDescribeConfigRulesPaginator DescribeConfigRules(DescribeConfigRulesRequest request) => new DescribeConfigRulesPaginator(client, request);

    public IListTagsForResourcePaginator ListTagsForResource(ListTagsForResourceRequest request) => new ListTagsForResourcePaginator(client, request);
}
