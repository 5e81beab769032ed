using Amazon.Runtime;
using PartnerCloud.AwsPackages.Sdk;

namespace Amazon.ConfigService.Model;

internal sealed class DescribeConfigRulesPaginator(IAmazonConfigService client, DescribeConfigRulesRequest request) : Paginator<DescribeConfigRulesResponse>, IDescribeConfigRulesPaginator
{
    public IPaginatedEnumerable<ConfigRule> ConfigRules => new PaginatedResultKeyResponse<DescribeConfigRulesResponse, ConfigRule>(this, page => page.ConfigRules ?? []);

    protected override Task<DescribeConfigRulesResponse> ReadAsync(string token, CancellationToken cancellationToken)
    {
        request.NextToken = token ?? request.NextToken;
        return client.DescribeConfigRulesAsync(request, cancellationToken);
    }

    protected override string NextToken(DescribeConfigRulesResponse response) => response.NextToken;
}
