using Amazon.Account.Model;
using Amazon.Runtime;

namespace Amazon.Account;

public interface IAmazonAccount : IAmazonService, IDisposable
{
    Task<PutAlternateContactResponse> PutAlternateContactAsync(PutAlternateContactRequest request, CancellationToken cancellationToken = default);

    Task<GetAlternateContactResponse> GetAlternateContactAsync(GetAlternateContactRequest request, CancellationToken cancellationToken = default);
}
