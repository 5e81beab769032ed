namespace Amazon.ConfigService.Model;

public interface IConfigServicePaginatorFactory
{
    IDescribeConfigRulesPaginator DescribeConfigRules(DescribeConfigRulesRequest request);

    IListTagsForResourcePaginator ListTagsForResource(ListTagsForResourceRequest request);
}
