using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public interface IListHandshakesForOrganizationPaginator
{
    IPaginatedEnumerable<ListHandshakesForOrganizationResponse> Responses { get; }

    IPaginatedEnumerable<Handshake> Handshakes { get; }
}
