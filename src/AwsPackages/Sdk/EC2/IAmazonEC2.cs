using Amazon.EC2.Model;
using Amazon.Runtime;

namespace Amazon.EC2;

public interface IAmazonEC2 : IAmazonService, IDisposable
{
    Task<GetEbsEncryptionByDefaultResponse> GetEbsEncryptionByDefaultAsync(GetEbsEncryptionByDefaultRequest request, CancellationToken cancellationToken = default);

    Task<EnableEbsEncryptionByDefaultResponse> EnableEbsEncryptionByDefaultAsync(EnableEbsEncryptionByDefaultRequest request, CancellationToken cancellationToken = default);

    Task<DescribeRegionsResponse> DescribeRegionsAsync(DescribeRegionsRequest request, CancellationToken cancellationToken = default);
}
