using Amazon.Runtime;

namespace Amazon.ConfigService.Model;

public interface IDescribeConfigRulesPaginator
{
    IPaginatedEnumerable<DescribeConfigRulesResponse> Responses { get; }

    IPaginatedEnumerable<ConfigRule> ConfigRules { get; }
}
