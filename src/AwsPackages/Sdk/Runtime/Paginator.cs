#nullable enable
using System.Runtime.CompilerServices;
using Amazon.Runtime;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>Reads all pages of a list, one call at a time, until the service returns no token. An empty page is not the end.</summary>
internal abstract class Paginator<TResponse> : IPaginator<TResponse>
    where TResponse : AmazonWebServiceResponse
{
    private int _used;

    public IPaginatedEnumerable<TResponse> Responses => new PaginatedResponse<TResponse>(this);

    public async IAsyncEnumerable<TResponse> PaginateAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _used, 1) != 0)
        {
            throw new InvalidOperationException("Paginator has already been consumed and cannot be reused. Please create a new instance.");
        }
        string? token = null;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            var response = await ReadAsync(token, cancellationToken);
            yield return response;
            token = NextToken(response);
        }
        while (!string.IsNullOrEmpty(token));
    }

    protected abstract Task<TResponse> ReadAsync(string? token, CancellationToken cancellationToken);

    protected abstract string? NextToken(TResponse response);
}
